/** The record that an identifier means: any of its keys, and what is proposed when it is none or several. */
import { findRecords, theRecord } from '../../../src/domain/links/find-records';
import { type House, openHouse } from '../../ask';
import { aDecision, aProceeding, anIdentifier, hide } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';
async function keyOf(address: string, reader = house.reader()): Promise<string> {
  const { id } = await theRecord(reader, address);
  return String((await reader.query('SELECT key FROM record WHERE id = $1', [id]))[0]?.[0]);
}

it.each([
  [SOERING, SOERING],
  ['ECLI:CE:ECHR:1989:0707JUD001403888', SOERING],
  ['echr-app:14038/88', SOERING],
  ['14038/88', SOERING],
  ['echr-a:161', SOERING],
  ['CCPR/C/50/D/488/1992', 'un:CCPR/C/50/D/488/1992'],
  ['ccpr-comm:488/1992', 'un:CCPR/C/50/D/488/1992'],
  ['achpr-comm:155/96', 'achpr-comm:155/96'],
  ['iccpr', 'instrument:iccpr'],
  ['iccpr:6', 'provision:iccpr:6'],
  ['ecthr', 'mechanism:ecthr'],
  ['mex', 'state:MEX'],
  [' 14038/88 ', SOERING],
])('%s means %s', async (address, key) => expect(await keyOf(address)).toBe(key)); // prettier-ignore

it('an unknown key proposes near ones that exist', async () => {
  for (const [wrong, near] of [
    ['ecli:ECLI:CE:ECHR:1989:0707JUD001403889', SOERING],
    ['CCPR/C/50/D/488/1993', 'un:CCPR/C/50/D/488/1992'],
    ['echr-app:14038/89', 'echr-app:14038/88'],
  ] as const)
    await expect(theRecord(house.reader(), wrong)).rejects.toMatchObject({
      message: expect.stringMatching(/^No record has the key .* Near ones that exist: /) as string,
      extensions: { code: 'BAD_USER_INPUT', unknown: [wrong], proposals: expect.arrayContaining([near]) as string[] },
    });
  await expect(theRecord(house.reader(), 'zzz:nothing')).rejects.toThrow(
    'None is near it. What a citation or a name means is asked of `resolve` or `search`.',
  );
});

it('the number of a proceeding with several decisions names them', async () => {
  await expect(theRecord(house.reader(), '5310/71')).rejects.toMatchObject({
    message: '"5310/71" means 2 records: ecli:ECLI:CE:ECHR:1978:0118JUD000531071, ecli:ECLI:CE:ECHR:2018:0320JUD000531071. Give the key of one of them.', // prettier-ignore
    extensions: { proposals: ['ecli:ECLI:CE:ECHR:1978:0118JUD000531071', 'ecli:ECLI:CE:ECHR:2018:0320JUD000531071'] },
  });
});

it('the number of a proceeding without a decision means the proceeding', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const id = await aProceeding(write, { number: '99911/99' });
    expect(await theRecord(reader(), '99911/99')).toEqual({ kind: 'Proceeding', id });
  });
});

it('a hidden record is neither found nor proposed, nor counted among several', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const id = await aDecision(write, { date: '2001' }, { key: 'iactr-c:597' });
    await anIdentifier(write, { record_id: id, scheme: 'un', value: 'A/QQ/1' });
    expect(await keyOf('A/QQ/1', reader())).toBe('iactr-c:597');
    await hide(write, id);
    expect((await findRecords(reader(), ['iactr-c:597', 'A/QQ/1'])).size).toBe(0);
    await expect(theRecord(reader(), 'iactr-c:596')).rejects.not.toThrow('iactr-c:597');
    const [revision] = await write("SELECT id FROM record WHERE key = 'ecli:ECLI:CE:ECHR:2018:0320JUD000531071'");
    await hide(write, revision?.[0] as number);
    expect(await keyOf('5310/71', reader())).toBe('ecli:ECLI:CE:ECHR:1978:0118JUD000531071');
  });
});

it.each([
  [' ', /`key` is empty/],
  ['a'.repeat(501), /`key` has 501 characters: at most 500/],
])('%p is refused', async (key, message) => {
  await expect(theRecord(house.reader(), key)).rejects.toThrow(message);
});

it('a bare number is no identifier', async () => {
  await expect(theRecord(house.reader(), '4')).rejects.toThrow('No record has the key "4"');
});
