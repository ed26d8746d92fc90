/** The forms of all traditions, in the order of the README of citations: add a tradition by adding its line here. */
import { africanForms } from './african';
import { africanCommissionForms } from './african-commission';
import { arbitraryDetentionForms } from './arbitrary-detention';
import { communicationForms } from './communications';
import { councilOfEuropeForms } from './council-of-europe';
import { ecliForms } from './ecli';
import { europeanActForms } from './european-acts';
import { europeanCommissionForms, europeanCourtForms } from './european-court';
import { europeanUnionForms } from './european-union';
import type { Form } from './form';
import { generalCommentForms } from './general-comments';
import { interAmericanForms } from './inter-american';
import { internationalCourtForms } from './international-courts';
import { labourStandardForms } from './labour-standards';
import { regionalStandardForms } from './regional-standards';
import { resolutionHeadingForms } from './resolution-headings';
import { resolutionForms } from './resolutions';
import { treatySeriesForms } from './treaty-series';
import { unDocumentForms } from './un-documents';
import { unStandardForms } from './un-standards';
import { unPrintedSymbolForms } from './un-symbols-printed';

/** Forms of standards: what they read is an instrument, a provision or a general comment. */
export const STANDARD_FORMS: readonly Form[] = [
  ...treatySeriesForms,
  ...labourStandardForms,
  ...europeanActForms,
  ...generalCommentForms,
  ...unStandardForms,
  ...resolutionForms,
  ...resolutionHeadingForms,
  ...regionalStandardForms,
];

/** Forms of decisions and documents: what they read is a key of a citation with name, date and pinpoint. */
export const DECISION_FORMS: readonly Form[] = [
  ...ecliForms,
  ...europeanCourtForms,
  ...europeanCommissionForms,
  ...councilOfEuropeForms,
  ...europeanUnionForms,
  ...unDocumentForms,
  ...unPrintedSymbolForms,
  ...communicationForms,
  ...arbitraryDetentionForms,
  ...africanCommissionForms,
  ...internationalCourtForms,
  ...interAmericanForms,
  ...africanForms,
];

export const ALL_FORMS: readonly Form[] = [...STANDARD_FORMS, ...DECISION_FORMS];
