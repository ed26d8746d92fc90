import { cleanText } from '../../../src/citations/clean-text';
import { findCitations } from '../../../src/citations/find-citations';
import { ALL_FORMS } from '../../../src/citations/forms/all-forms';
import { SMALL_INDEX } from '../small-index';

const EXAMPLES = ALL_FORMS.flatMap((form) => form.examples.map((example) => ({ form, example })));

describe('forms', () => {
  it.each(EXAMPLES)('$form.name reads $example.printed', ({ form, example }) => {
    const found = findCitations(`See ${example.printed}; and more.`, SMALL_INDEX).filter((mention) => mention.form === form.name);
    expect(found.map((mention) => `${mention.scheme}:${mention.key}`)).toEqual(example.keys);
    if (example.pinpoint !== undefined) expect(found[0]?.pinpoint).toBe(example.pinpoint);
  });

  it.each(EXAMPLES)('no form but $form.name reads $example.printed', ({ form, example }) => {
    const page = cleanText(example.printed);
    const others = ALL_FORMS.filter((other) => other !== form).filter((other) =>
      [...page.text.matchAll(other.pattern)].some((match) => {
        const read = other.read(match, page, SMALL_INDEX, {});
        return read !== null && (!Array.isArray(read) || read.length > 0);
      }),
    );
    expect(others.map((other) => other.name)).toEqual([]);
  });

  it('have names of their own, a source and a global pattern', () => {
    expect(new Set(ALL_FORMS.map((form) => form.name)).size).toBe(ALL_FORMS.length);
    for (const form of ALL_FORMS) {
      expect(form.source).not.toBe('');
      expect(form.pattern.global).toBe(true);
      expect(form.examples.length).toBeGreaterThan(0);
    }
  });
});
