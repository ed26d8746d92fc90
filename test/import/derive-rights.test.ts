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
