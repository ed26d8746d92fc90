import { organSpeaking } from '../../../src/citations/forms/organ-speaking';

it.each([
  ['The General Assembly, Recalling its ', 'A'],
  ["L'Assemblée générale, Rappelant ses ", 'A'],
  ['The Human Rights Council, Guided by the Charter, and recalling its previous ', 'A/HRC'],
  ['The General Assembly, Noting the report. The Human Rights Council, Recalling its ', 'A/HRC'],
])('reads which organ speaks of its own resolutions: %p', (before, prefix) => {
  expect(organSpeaking(before, before.length)).toBe(prefix);
});

it.each(['The General Assembly, Recalling ', 'The General Assembly adopted its ', 'The Committee, Recalling its '])(
  'reads none: %p',
  (before) => expect(organSpeaking(before, before.length)).toBeNull(),
);
