/** Rights that follow from other subjects: there as long as what they follow from, and never in the place of what a source says. */
import { type Desk, aJudgment, openDesk } from './take-records';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()));
afterAll(() => desk.close());
beforeEach(() => desk.begin());
afterEach(() => desk.end());

const DOE = 'ecli:ECLI:CE:ECHR:2003:0508JUD009991202';
const take = (...subjects: string[]): Promise<string[]> => desk.take([aJudgment(DOE, { subjects })]);

/** The subjects of the judgment: those that follow from others with a `+` before them, those that the house does not have in brackets. */
async function about(key = DOE): Promise<string[]> {
  const rows = (await desk.query(
    `SELECT CASE WHEN p.derived THEN '+' ELSE '' END || s.key AS told FROM record r JOIN record_subject p ON p.record_id = r.id JOIN record s ON s.id = p.subject_id WHERE r.key = $1
     UNION ALL SELECT '[' || u.key || ']' FROM record r JOIN unknown_subject u ON u.record_id = r.id WHERE r.key = $1 ORDER BY 1`,
    [key],
  )) as { told: string }[];
  return rows.map(({ told }) => told).sort();
}

describe('the rights of a record', () => {
  it('follow from what a source marks it with, over one mapping, never over two', async () => {
    expect(await take('hudoc-keyword:7', 'sdg:16.9')).toEqual(['created']);
    expect(await about()).toEqual([
      '+right:fair-trial',
      '+right:name',
      '+right:recognition-as-a-person-before-the-law',
      'hudoc-keyword:7',
      'sdg:16.9',
    ]);
    // An issue that is mapped to a theme, and itself to no right.
    await desk.query(
      `INSERT INTO subject_mapping (from_id, to_id, relation, source_id) SELECT f.id, t.id, 'SAME_AS', f.source_id FROM record f, record t WHERE f.key = 'upr-issue:other' AND t.key = 'uhri-theme:right-to-life'`,
    );
    await take('upr-issue:other');
    expect(await about()).not.toContain('+right:life');
  });

  it('are told by the source itself when it tells them, earlier or later, and a second reading changes nothing', async () => {
    await take('hudoc-keyword:7');
    expect(await take('right:fair-trial')).toEqual(['updated']);
    expect(await about()).toEqual(['hudoc-keyword:7', 'right:fair-trial']);
    expect(await take('hudoc-keyword:7', 'right:fair-trial')).toEqual(['unchanged']);
    const other = 'ecli:ECLI:CE:ECHR:2012:0110JUD009991307';
    await desk.take([aJudgment(other, { subjects: ['right:fair-trial'] })]);
    await desk.take([aJudgment(other, { subjects: ['hudoc-keyword:7'] })]);
    expect(await about(other)).toEqual(['hudoc-keyword:7', 'right:fair-trial']);
  });

  it('leave out what the house does not have, which is kept and refuses nothing, and marked when it arrives', async () => {
    expect(await take('right:life', 'hudoc-keyword:99999', 'words of nobody')).toEqual(['created']);
    expect(await about()).toEqual(['[hudoc-keyword:99999]', '[words of nobody]', 'right:life']);
    expect(await take('right:life', 'hudoc-keyword:99999', 'words of nobody')).toEqual(['unchanged']);
    await desk.query(`UPDATE record SET key = 'hudoc-keyword:99999' WHERE key = 'hudoc-keyword:7' AND kind = 'Subject'`);
    const [subject] = (await desk.query(`SELECT id FROM record WHERE key = 'hudoc-keyword:99999'`)) as { id: number }[];
    await desk.settle([subject?.id ?? 0]);
    expect(await about()).toEqual(['+right:fair-trial', '[words of nobody]', 'hudoc-keyword:99999', 'right:life']);
  });
});

describe('all rights of a decision', () => {
  /** What stands in the table and not in a statement by hand, and the other way. */
  const asByHand = (): Promise<unknown[]> => {
    const hand = `SELECT r.id, x.right_id, r.kind, r.mechanism_id, r.date, d.importance FROM (
        SELECT s.record_id, s.subject_id AS right_id FROM record_subject s JOIN subject u ON u.id = s.subject_id WHERE u.scheme = 'RIGHT'
        UNION SELECT i.record_id, p.right_id FROM provision_at_issue i JOIN parallel p USING (provision_id)
        UNION SELECT f.decision_id, p.right_id FROM finding f JOIN finding_provision v ON v.finding_id = f.id JOIN parallel p USING (provision_id)) x
      JOIN record r ON r.id = x.record_id AND r.kind IN ('Decision', 'Document') LEFT JOIN decision d ON d.id = r.id`;
    const held = 'SELECT record_id, right_id, kind, mechanism_id, date, importance FROM record_right';
    return desk.query(`(${hand} EXCEPT ${held}) UNION ALL (${held} EXCEPT ${hand})`);
  };
  const rights = async (key = DOE): Promise<string[]> =>
    ((await desk.query('SELECT s.slug FROM record_right k JOIN record r ON r.id = k.record_id JOIN subject s ON s.id = k.right_id WHERE r.key = $1 ORDER BY 1', [key])) as { slug: string }[]).map(({ slug }) => slug); // prettier-ignore

  it('are those of the catalogue, and of no recommendation', async () => {
    const [row] = (await desk.query('SELECT count(*)::int AS held FROM record_right')) as { held: number }[];
    expect(row?.held).toBeGreaterThan(500);
    expect(await asByHand()).toEqual([]);
  });

  it('are those that it is marked with, and those of provisions at issue and found upon, as long as they are; with its body, day and importance', async () => {
    await desk.take([aJudgment(DOE, { subjects: ['right:housing'], atIssue: ['echr:2'], findings: [{ provision: 'echr:3', outcome: 'VIOLATION' }], date: '2003-05-08', importance: 2 })]); // prettier-ignore
    expect(await rights()).toEqual(expect.arrayContaining(['housing', 'life', 'torture-and-ill-treatment']));
    expect(await asByHand()).toEqual([]);
    await desk.take([aJudgment(DOE, { date: '2003-05-09', importance: 1 })]);
    expect(await asByHand()).toEqual([]);
    const [first] = (await desk.query('SELECT k.date, k.importance FROM record_right k JOIN record r ON r.id = k.record_id WHERE r.key = $1 LIMIT 1', [DOE])) as object[]; // prettier-ignore
    expect(first).toEqual({ date: '2003-05-09', importance: 1 });
  });

  it('change with the parallels of a provision, and with what may be seen', async () => {
    await desk.take([aJudgment(DOE, { atIssue: ['echr:2'] })]);
    const [parallel] = (await desk.query(`SELECT p.id FROM parallel p JOIN provision v ON v.id = p.provision_id JOIN subject s ON s.id = p.right_id WHERE v.citation = 'echr:2' AND s.slug = 'life'`)) as { id: number }[]; // prettier-ignore
    const id = parallel?.id ?? 0;
    await desk.query('INSERT INTO withheld (record_id) VALUES ($1)', [id]);
    await desk.settle([id]);
    expect(await rights()).not.toContain('life');
    await desk.query('DELETE FROM withheld');
    await desk.settle([id]);
    expect(await rights()).toContain('life');
    await desk.query(`UPDATE parallel SET right_id = (SELECT id FROM subject WHERE slug = 'housing') WHERE id = $1`, [id]);
    await desk.settle([id]);
    expect(await rights()).toContain('housing');
    expect(await asByHand()).toEqual([]);
  });
});
