import { treatyOfReports } from '../../src/citations/reporting-articles';

describe('the treaty of reports', () => {
  it.each([
    ['Consideration of reports submitted by States parties under ', 'covenant', '40', 'iccpr'],
    ['sobre el informe presentado por Nicaragua en virtud del ', 'convention', '19', 'cat-convention'],
    ["Examen des rapports présentés par les États parties en application de l'", 'convention', '44', 'crc-convention'],
  ] as const)('is told by its article: %p', (before, noun, article, slug) => {
    expect(treatyOfReports(before, noun, article)).toBe(slug);
  });

  it.each([
    ['Consideration of reports submitted by States parties under ', 'charter', '40'],
    ['Consideration of reports submitted by States parties under ', 'convention', '50'],
    ['the petition submitted by him under ', 'convention', '44'],
    ['reports submitted by States. The violation under ', 'covenant', '40'],
  ] as const)('is not told by %p', (before, noun, article) => {
    expect(treatyOfReports(before, noun, article)).toBeNull();
  });
});
