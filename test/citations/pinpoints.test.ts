import { readPinpointAt, writePinpoints } from '../../src/citations/pinpoints';

const written = (printed: string): string | null => {
  const found = readPinpointAt(printed, 0);
  return found && writePinpoints([found]);
};

describe('pinpoints', () => {
  it.each([
    ['§ 88', 'para. 88'],
    ['§§ 88 and 91-93', 'para. 88, 91-93'],
    ['§ 157 and § 158', 'para. 157, 158'],
    ['§§ 207-11', 'para. 207-211'],
    ['§§ 45 48,', 'para. 45-48'],
    ['§§ 108 to 113', 'para. 108-113'],
    ['paras. 7.2 and 11.13', 'para. 7.2, 11.13'],
    ['párr. 166', 'para. 166'],
    ['párrs. 185 y 186', 'para. 185, 186'],
    ['paragraph 85', 'para. 85'],
    ['para. 5 (a)', 'para. 5'],
    ['¶ 12', 'para. 12'],
    ['p. 250', 'p. 250'],
    ['pp. 17-18', 'p. 17-18'],
    ['at 250', 'p. 250'],
    ['at para. 94', 'para. 94'],
  ])('writes %s as %s', (printed, expected) => {
    expect(written(printed)).toBe(expected);
  });

  it('does not take a date for a paragraph', () => {
    expect(written('§ 22, 18 January 1978')).toBe('para. 22');
    expect(written('§§ 3 et 9, 10 mars 1992')).toBe('para. 3, 9');
    expect(readPinpointAt('§ 18 January 1978', 0)).toBeNull();
  });

  it.each(['88', 'at the', 'part 3', 'p 250', '§', 'Article 6'])('reads none in %p', (printed) => {
    expect(readPinpointAt(printed, 0)).toBeNull();
  });

  it('puts paragraphs before pages', () => {
    const page = readPinpointAt('pp. 17-18', 0);
    const paragraphs = readPinpointAt('paras. 39, 45', 0);
    expect(page && paragraphs && writePinpoints([page, paragraphs])).toBe('para. 39, 45; p. 17-18');
    expect(writePinpoints([])).toBeNull();
  });
});
