import { isSecurityCouncil } from '../../../src/citations/forms/security-council-resolutions';

describe('resolutions of the Security Council', () => {
  it.each([
    [1325, 2000, true],
    [1593, 2005, true],
    [1516, 2003, true],
    [1516, 2006, false],
    [678, 1990, true],
    [242, 1967, true],
    [3, 1946, true],
    [242, 1968, false],
    [2800, 2050, false],
  ])('%p of %p: %p', (number, year, expected) => {
    expect(isSecurityCouncil(number, year)).toBe(expected);
  });
});
