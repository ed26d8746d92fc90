/** The forms of all traditions, in the order of the README of citations: add a tradition by adding its line here. */
import type { Form } from './form';
import { generalCommentForms } from './general-comments';
import { regionalStandardForms } from './regional-standards';
import { treatySeriesForms } from './treaty-series';
import { unStandardForms } from './un-standards';

export const ALL_FORMS: readonly Form[] = [
  ...treatySeriesForms,
  ...generalCommentForms,
  ...unStandardForms,
  ...regionalStandardForms,
];
