import { headingSections } from '../../../src/import/treaty-status/treaty-status-sections';

async function sections(text: string): Promise<unknown[]> {
  const lines = (async function* () {
    yield* text.split('\n');
  })();
  const found: unknown[] = [];
  for await (const { heading, text: said } of headingSections(lines)) found.push([heading, said]);
  return found;
}

test.each([
  ['#Cuba\nOne.\n\nTwo.\n#Peru\n', [['Cuba', 'One.\n\nTwo.'], ['Peru', '']]],
  ['Stray.\n# Cuba \nOne.', [[null, 'Stray.'], ['Cuba', 'One.']]],
  ['Stray only', [[null, 'Stray only']]],
  ['\n\n#Cuba', [['Cuba', '']]],
  ['\n', []],
])('%j', async (text, expected) => {
  expect(await sections(text)).toEqual(expected);
}); // prettier-ignore
