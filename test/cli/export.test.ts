import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { exportCommand } from '../../src/cli/export';
import { linesOf } from '../export/take';
import { type TestDatabase, testDatabase } from '../test-database';
import { type Ended, run } from './child-process';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-cli-'));
  database = await testDatabase();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

/** The command within this process. */
async function command(...args: string[]): Promise<Ended> {
  const out = new PassThrough();
  const said = buffer(out);
  let errors = '';
  const terminal = { out, log: (line: string) => void (errors += `${line}\n`) };
  const status = await exportCommand(args, terminal, { DATABASE_URL: database.url });
  out.end();
  return { status, out: (await said).toString(), errors };
}

describe('npm run export', () => {
  it('alone says what there is', async () => {
    const { status, out } = await command();
    expect(status).toBe(0);
    expect(out).toContain('npm run -s export -- <format> <list>');
    expect(out).toContain('decisions, documents, expressions');
  });

  it('writes rows to standard output, as a process of its own, and tells their number beside', async () => {
    const { status, out, errors } = await run('export', ['csv', 'states', '--code', 'MEX', 'GTM'], {
      DATABASE_URL: database.url,
    });
    expect([status, errors]).toEqual([0, 'states: 2 rows\n']);
    const rows = parse<Record<string, string>>(out, { bom: true, columns: true });
    expect(rows.map(({ code }) => code).sort()).toEqual(['GTM', 'MEX']);
    expect(await command('csv', 'states', '--filter', '{"code":["MEX","GTM"]}')).toEqual({ status, out, errors });
  });

  it('writes a file that is there only when it is whole', async () => {
    const file = join(folder, 'states.jsonl');
    expect(await command('jsonl', 'states', '--out', file)).toMatchObject({ status: 0, out: '' });
    expect(linesOf(await readFile(file, 'utf8')).length).toBeGreaterThan(200);
    expect(await readdir(folder)).toEqual(['states.jsonl']);
  });

  it('goes on behind a row, and says where when it was cut', async () => {
    const first = await command('jsonl', 'states', '--first', '200');
    const after = /There are more: go on with --after (\S+)\n/.exec(first.errors)?.[1] ?? '';
    const second = await command('jsonl', 'states', '--after', after);
    expect(first.out + second.out).toBe((await command('jsonl', 'states')).out);
  });

  it('tells the columns and conditions of a list', async () => {
    const { status, out } = await command('columns', 'memberships');
    expect(status).toBe(0);
    expect(out).toMatch(
      /Columns:[^]*\n {2}licence \(text\)\n {4}Terms under which[^]*Conditions:[^]*\n {2}organisation \(\[String!\]\)/,
    );
  });

  it.each([
    [['csv', 'decision'], 'There is no list "decision" to take out. Is decisions meant?'],
    [['cvs', 'decisions'], 'There is no format of decisions "cvs" to take out. Is csv meant?'],
    [['columns', 'decision'], 'There is no list "decision"'],
    [['csv', 'decisions', '--respondent', 'MEX'], "error: unknown option '--respondent'\n(Did you mean --respondents?)"],
    [['csv', 'decisions', '--respondents', 'MEXX'], 'No State has the code "MEXX". Some that exist: MEX'],
    [['csv', 'decisions', '--date.from', 'MMX'], 'The condition date.from is "MMX"'],
    [['csv', 'decisions', 'decisions.csv'], 'error: too many arguments. Expected 2 arguments but got 3'],
    [
      ['csv', 'decisions', '--out', '/nowhere/decisions.csv'],
      "ENOENT: no such file or directory, open '/nowhere/decisions.csv.part'",
    ],
  ])('fails with a line and status 1: %j', async (args, message) => {
    const { status, out, errors } = await command(...args);
    expect([status, out]).toEqual([1, '']);
    expect(errors).toContain(message);
  });

  it('fails when whoever reads it leaves', async () => {
    const gone = new Writable({ write: (_chunk, _encoding, done) => done(new Error('write EPIPE')) });
    const lines: string[] = [];
    const status = await exportCommand(
      ['csv', 'states'],
      { out: gone, log: (line) => lines.push(line) },
      { DATABASE_URL: database.url },
    );
    expect([status, lines]).toEqual([1, ['write EPIPE']]);
  });
});
