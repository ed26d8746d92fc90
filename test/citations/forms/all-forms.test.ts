import { cleanText } from '../../../src/citations/clean-text';
import { findCitations } from '../../../src/citations/find-citations';
import { ALL_FORMS } from '../../../src/citations/forms/all-forms';
import { keyOf, mayHave, readingsOf } from '../../../src/citations/forms/form';
import { SMALL_INDEX } from '../small-index';

const EXAMPLES = ALL_FORMS.flatMap((form) => form.examples.map((example) => ({ form, example })));
const NOT_THESE = ALL_FORMS.flatMap((form) => (form.notThese ?? []).map((printed) => ({ form, printed })));

describe('forms', () => {
  it.each(EXAMPLES)('$form.name reads $example.printed', ({ form, example }) => {
    const text = `See ${example.printed}; and more.`;
    const found = findCitations(text, SMALL_INDEX, example.options).filter((mention) => mention.form === form.name);
    expect(found.map(keyOf)).toEqual(example.keys);
    if (example.pinpoint !== undefined) expect(found[0]?.pinpoint).toBe(example.pinpoint);
    if (example.otherKeys !== undefined) expect(found[0]?.otherKeys).toEqual(example.otherKeys);
    for (const mention of found) expect(text.slice(mention.start, mention.end)).toBe(mention.printed);
  });

  it.each(EXAMPLES)('no form but $form.name reads $example.printed', ({ form, example }) => {
    const page = cleanText(example.printed);
    const others = ALL_FORMS.filter((other) => other !== form).filter((other) =>
      [...page.text.matchAll(other.pattern)].some(
        (match) => readingsOf(other, match, page, SMALL_INDEX, example.options ?? {}).length > 0,
      ),
    );
    expect(others.map((other) => other.name)).toEqual([]);
  });

  it.each(NOT_THESE)('$form.name does not read $printed', ({ form, printed }) => {
    const found = findCitations(`Under ${printed}; and more.`, SMALL_INDEX).filter((mention) => mention.form === form.name);
    expect(found).toEqual([]);
  });

  it.each(EXAMPLES)('$form.name looks through a text that has $example.printed', ({ form, example }) => {
    expect(mayHave(cleanText(example.printed).text, form)).toBe(true);
    expect(mayHave('nothing', form)).toBe(form.rare === undefined);
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
