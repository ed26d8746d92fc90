/** What printed citations and identifiers mean, on the whole catalogue. */
import { type Ask, type House, onlyError, openHouse, pluck } from '../../ask';
import { hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const RESOLVE = `query ($citation: String!) { resolve(citation: $citation) {
  printed status scheme value pinpoint reason record { key } candidates { key } mentions { printed status record { key } } } }`;

interface Resolved {
  readonly status: string;
  readonly reason: string;
  readonly record: string | undefined;
  readonly candidates: readonly string[];
  readonly mentions: readonly unknown[];
}

async function resolve(citation: string, ask: Ask = house.ask): Promise<Resolved> {
  const { data, errors } = await ask(RESOLVE, { citation });
  expect(errors).toEqual([]);
  const { record, candidates, ...rest } = data.resolve;
  return { ...rest, record: record?.key, candidates: pluck(candidates, 'key') } as Resolved;
}

describe('a citation', () => {
  it.each<[string, string, string | null]>([
    ['Article 3 ECHR', 'provision:echr:3', null],
    ['Irlande c. Royaume-Uni, no 5310/71, 18 janvier 1978', 'ecli:ECLI:CE:ECHR:1978:0118JUD000531071', null],
    ['ICCPR art 6(1)', 'provision:iccpr:6(1)', null],
    ['P1-1', 'provision:echr-p1:1', null],
    ['ETS No. 005', 'instrument:echr', null],
    ['CCPR/C/GC/34', 'un:CCPR/C/GC/34', null],
    ['art. 4 CADH', 'provision:achr:4', null],
    ['article 7 de la Charte africaine', 'provision:achpr:7', null],
    ['article 14 du Pacte international relatif aux droits civils et politiques', 'provision:iccpr:14', null],
    ['art. 21 de la Convención Americana', 'provision:achr:21', null],
    ['CCPR General Comment No. 36', 'un:CCPR/C/GC/36', null],
    ['General comment No. 31 (2004), CCPR/C/21/Rev.1/Add.13', 'un:CCPR/C/21/Rev.1/Add.13', null],
    ['Observation générale no 31 (2004), CCPR/C/21/Rev.1/Add.13, par. 8', 'un:CCPR/C/21/Rev.1/Add.13', null],
    ['Observación general núm. 31 (2004), CCPR/C/21/Rev.1/Add.13', 'un:CCPR/C/21/Rev.1/Add.13', null],
    ['General comment No. 36, U.N. Doc. CCPR/C/GC/36', 'un:CCPR/C/GC/36', null],
    [
      'Joined Cases C-402/05 P and C-415/05 P, Kadi and Al Barakaat v Council and Commission, EU:C:2008:461',
      'ecli:ECLI:EU:C:2008:461',
      null,
    ],
    ['Article 3(9) ECHR', 'provision:echr:3', '(9)'],
    ['  Article 3 ECHR ', 'provision:echr:3', null],
    ['ECHR', 'instrument:echr', null],
  ])('%s means %s', async (printed, key, pinpoint) => {
    expect(await resolve(printed)).toMatchObject({
      printed: printed.trim(),
      status: 'RESOLVED',
      record: key,
      pinpoint,
      candidates: [],
      mentions: [],
    });
  });

  it.each<[string, string]>([
    ['iccpr', 'instrument:iccpr'],
    ['instrument:iccpr', 'instrument:iccpr'],
    ['provision:iccpr:6(1)', 'provision:iccpr:6(1)'],
    ['iccpr:6(1)', 'provision:iccpr:6(1)'],
    ['IV-4', 'instrument:iccpr'],
    ['un:CCPR/C/GC/36', 'un:CCPR/C/GC/36'],
    ['A/RES/217(III)', 'instrument:udhr'],
    ['ecthr', 'mechanism:ecthr'],
    ['mex', 'state:MEX'],
    ['life', 'right:life'],
  ])('as a key or identifier, %s means %s', async (printed, key) => {
    expect(await resolve(printed)).toMatchObject({ status: 'RESOLVED', record: key, scheme: null, value: null });
  });

  it('that may mean several records gives all of them and chooses none', async () => {
    const comment = await resolve('General comment No. 36');
    expect(comment).toMatchObject({ status: 'AMBIGUOUS', record: undefined });
    expect(comment.candidates).toEqual(['un:CEDAW/C/GC/36', 'un:CCPR/C/GC/36', 'un:CERD/C/GC/36']);
    const cat = await resolve('CAT');
    expect(cat.status).toBe('AMBIGUOUS');
    expect(cat.candidates).toEqual(['mechanism:cat', 'instrument:cat-convention']);
  });

  it('that fits several bodies means the one that has a case of that name against that State', async () => {
    const named = await resolve('European Roma Rights Centre v. Greece, Complaint No. 15/2003');
    expect(named).toMatchObject({ status: 'RESOLVED', record: 'ecsr:15/2003', scheme: 'ecsr', value: '15/2003', candidates: [] });
    const bare = await resolve('Complaint No. 15/2003');
    expect(bare).toMatchObject({ status: 'AMBIGUOUS', record: undefined, candidates: ['ecsr:15/2003'] });
  });

  it('that names several things tells each', async () => {
    const both = await resolve('Articles 3 and 8 ECHR');
    expect(both).toMatchObject({ status: 'AMBIGUOUS', candidates: ['provision:echr:3', 'provision:echr:8'] });
    expect(both.reason).toBe('The words name 2 things; each is told in `mentions`.');
    expect(pluck(both.mentions, 'status')).toEqual(['RESOLVED', 'RESOLVED']);
    expect(pluck(both.mentions, 'record.key')).toEqual(['provision:echr:3', 'provision:echr:8']);
  });

  it.each<[string, RegExp]>([
    ['Article 99 ECHR', /^Read as provision:echr:99, which the house does not have\.$/],
    ['E/C.12/GC/99', /^Read as un:E\/C\.12\/GC\/99, which the house does not have\.$/],
    ['Article 6', /without its instrument/],
    ['Article 3 of the Convention', /without its instrument/],
    ['nothing of the kind', /no form of citation that it reads fits/],
    ["'; DROP TABLE record; --", /no form of citation/],
    ['% _ \\ \u{1F600}', /no form of citation/],
  ])('%s is unresolved, never guessed', async (printed, reason) => {
    const answer = await resolve(printed);
    expect(answer).toMatchObject({ status: 'UNRESOLVED', record: undefined, candidates: [] });
    expect(answer.reason).toMatch(reason);
  });

  it('takes three statements once the names are known', async () => {
    await resolve('Article 3 ECHR');
    expect((await house.ask(RESOLVE, { citation: 'Article 8 ECHR' })).statements).toBe(3);
  });

  it('that is empty or too long is refused', async () => {
    expect(onlyError(await house.ask(RESOLVE, { citation: ' \n' }))).toMatch(
      /`citation` is empty: give an identifier or a printed citation/,
    );
    expect(onlyError(await house.ask(RESOLVE, { citation: 'a'.repeat(501) }))).toMatch(
      /`citation` has 501 characters: at most 500/,
    );
    expect((await house.ask(RESOLVE, { citation: 'a'.repeat(500) })).errors).toEqual([]);
  });

  it('of a hidden record is read as that of one that does not exist', async () => {
    await house.pretend(async (ask, write) => {
      await hide(write, await idOf(write, 'Provision', 'echr:6(1)'));
      expect(await resolve('Article 6(1) ECHR', ask)).toMatchObject({
        status: 'RESOLVED',
        record: 'provision:echr:6',
        pinpoint: '(1)',
      });
      await hide(write, await idOf(write, 'Instrument', 'achr'));
      const hidden = await resolve('art. 4 CADH', ask);
      expect(hidden).toMatchObject({ status: 'UNRESOLVED', scheme: null, value: null });
      expect(JSON.stringify(hidden)).not.toMatch(/achr/);
      await hide(write, await idOf(write, 'Instrument', 'cerd-gr-36'));
      expect((await resolve('General comment No. 36', ask)).candidates).toEqual(['un:CEDAW/C/GC/36', 'un:CCPR/C/GC/36']);
    });
    expect(await resolve('art. 4 CADH')).toMatchObject({ status: 'RESOLVED', record: 'provision:achr:4' });
  });
});
