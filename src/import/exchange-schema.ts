import { z } from 'zod';
import { isPartialDate } from '../domain/standards/partial-date';
import { DECISION_KINDS } from '../domain/jurisprudence/decision';
import { DOCUMENT_KINDS } from '../domain/jurisprudence/document';
import type { ExchangeRecord } from './exchange-record';

/**
 * What a line of an `exchange` file may say, for checking a line and for printing `schema/exchange.schema.json` (JSON Schema
 * draft 2020-12). The types stand in exchange-record.ts; a test and the compiler hold the two to each other.
 */
const KEY = '^[a-z][a-z0-9-]{1,30}:\\S(.*\\S)?$';
const LONGEST_WORDS = 10_000;
const LONGEST_TEXT = 1_000_000;

const words = (description: string, example: string): z.ZodString =>
  z
    .string()
    .min(1)
    .max(LONGEST_WORDS)
    .meta({ description, examples: [example] });
const key = (description: string, example: string): z.ZodString =>
  z
    .string()
    .max(500)
    .regex(new RegExp(KEY), `expected scheme:value like ${example}`)
    .meta({ description, examples: [example] });
const state = (description: string): z.ZodString =>
  z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected an alpha-3 code like GBR')
    .meta({ description, examples: ['GBR'] });
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag like en')
  .meta({ description: 'Language, BCP 47.', examples: ['en'] });
const url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/\S+$/, 'expected an address like https://hudoc.echr.coe.int/eng?i=001-57619')
  .meta({ description: 'Address of the official text.', examples: ['https://hudoc.echr.coe.int/eng?i=001-57619'] });
const confidence = z.enum(['CHECKED', 'KNOWN', 'UNSURE']).meta({
  description: 'Whether somebody looked it up (CHECKED), knows it (KNOWN), or it should be verified (UNSURE).',
  examples: ['CHECKED'],
});

const expression = z.strictObject({
  language,
  title: words('Title as this version prints it.', 'CASE OF SOERING v. THE UNITED KINGDOM').optional(),
  identifier: key('Key of this language version alone.', 'hudoc:001-57619').optional(),
  url: url.optional(),
});

const finding = z.strictObject({
  provision: key('Instrument and provision; those read together joined with +.', 'echr:14+8'),
  outcome: z.enum(['VIOLATION', 'NO_VIOLATION', 'INADMISSIBLE', 'ADMISSIBLE', 'STRUCK_OUT']).meta({
    description: 'What was found of the provision.',
    examples: ['VIOLATION'],
  }),
  respondent: state('The State of which it was found, where several were complained of. ISO 3166-1 alpha-3.').optional(),
});

const citation = z.strictObject({
  printed: words('The words of the citation as printed.', 'Soering v. the United Kingdom, 7 July 1989, § 88, Series A no. 161'),
  place: words('The field or paragraph in which they stand.', 'para. 12'),
  start: z
    .int()
    .min(0)
    .optional()
    .meta({
      description:
        'Offset of the words in that field or paragraph, UTF-16 code units; where no text is around them, their number among those of that key there.',
      examples: [0],
    }),
  key: key('Key of the record cited, where the source itself names it; left out, the words are read.', 'echr-a:161').optional(),
  pinpoint: words('Place in the cited text.', 'para. 88').optional(),
  confidence: confidence.optional(),
});

const paragraph = z.strictObject({
  language,
  number: words('Number as printed; left out for a heading or an unnumbered text.', '7.2').optional(),
  section: words('Heading under which it stands.', 'Consideration of the merits').optional(),
  text: z
    .string()
    .min(1)
    .max(LONGEST_TEXT)
    .meta({
      description: 'The text; offsets are counted in it, in UTF-16 code units.',
      examples: ['The Committee finds a violation of article 7.'],
    }),
});

const common = {
  key: key('Primary key of the record, scheme:value.', 'un:CCPR/C/50/D/488/1992'),
  mechanism: words('Slug of the body that decided or published, as in the catalogue.', 'ccpr'),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
    .refine(isPartialDate, 'expected a day of the calendar, YYYY-MM-DD, YYYY-MM or YYYY')
    .optional()
    .meta({
      description: 'Day of the decision or document, as exact as known: YYYY-MM-DD, YYYY-MM or YYYY.',
      examples: ['1994-03-31'],
    }),
  datePrinted: words('The words of the source where they give no date.', 'spring session 1994').optional(),
  identifiers: z
    .array(key('Another key of the same record.', 'echr-a:161'))
    .max(500)
    .optional()
    .meta({
      description: 'Further keys of the same record; those of one language version stand in expressions.',
      examples: [['echr-a:161']],
    }),
  name: words('Name in use, in no language of its own.', 'Toonen v. Australia').optional(),
  citeAs: words('How the field cites it.', 'Toonen v. Australia, CCPR/C/50/D/488/1992').optional(),
  url: url.optional(),
  expressions: z
    .array(expression)
    .max(500)
    .optional()
    .meta({
      description: 'Language versions of the text.',
      examples: [[{ language: 'en', title: 'CASE OF SOERING v. THE UNITED KINGDOM', identifier: 'hudoc:001-57619' }]],
    }),
  subjects: z
    .array(key('A right, theme or keyword, scheme:code.', 'right:life'))
    .max(500)
    .optional()
    .meta({
      description: 'Rights, themes and keywords, scheme:code. Unknown ones are kept as printed.',
      examples: [['right:life']],
    }),
  respondents: z
    .array(state('A State, ISO 3166-1 alpha-3.'))
    .max(300)
    .optional()
    .meta({
      description: 'States that it is about or against.',
      examples: [['AUS']],
    }),
  proceedings: z
    .array(key('Number of a case, application or communication.', 'ccpr-comm:488/1992'))
    .max(5000)
    .optional()
    .meta({
      description: 'Every case, application or communication number that it decides.',
      examples: [['ccpr-comm:488/1992']],
    }),
  citations: z
    .array(citation)
    .max(20_000)
    .optional()
    .meta({
      description: 'Mentions that a field of the source prints, in its order. Mentions in paragraphs are found by the reader.',
      examples: [[{ printed: 'Soering v. the United Kingdom, § 88', place: 'scl' }]],
    }),
  paragraphs: z
    .array(paragraph)
    .max(20_000)
    .optional()
    .meta({
      description: 'The text, paragraph by paragraph, in its order.',
      examples: [[{ language: 'en', number: '1', text: 'The author of the communication is N.T.' }]],
    }),
  confidence: confidence.optional(),
  sourceNote: words('What the source itself rests on.', 'Read on the website of the Committee.').optional(),
};

const listed = (kinds: Readonly<Record<string, string>>): string =>
  Object.entries(kinds)
    .map(([kind, meaning]) => `${kind}: ${meaning}`)
    .join(' ');

const decision = z
  .strictObject({
    type: z.literal('decision').meta({ description: 'A decision of a body.', examples: ['decision'] }),
    kind: z.enum(Object.keys(DECISION_KINDS) as [keyof typeof DECISION_KINDS]).meta({
      description: `What kind of decision. ${listed(DECISION_KINDS)}`,
      examples: ['VIEWS'],
    }),
    ...common,
    formation: z
      .enum(['GRAND_CHAMBER', 'CHAMBER', 'COMMITTEE', 'PLENARY', 'SINGLE_JUDGE', 'COMMISSION'])
      .optional()
      .meta({ description: 'Formation that decided; left out where the body has none.', examples: ['GRAND_CHAMBER'] }),
    importance: z
      .int()
      .min(1)
      .max(9)
      .optional()
      .meta({
        description: 'The body’s own level of importance, 1 the highest.',
        examples: [1],
      }),
    findings: z
      .array(finding)
      .max(2000)
      .optional()
      .meta({
        description: 'What was found, provision by provision; the same provision may be found both ways.',
        examples: [[{ provision: 'iccpr:17(1)', outcome: 'VIOLATION' }]],
      }),
    conclusion: words('The operative part in the words of the source.', 'Violation of Art. 3').optional(),
    hasSeparateOpinion: z
      .boolean()
      .optional()
      .meta({
        description: 'Whether a member’s own opinion is attached; left out where it is not known.',
        examples: [true],
      }),
  })
  .meta({ title: 'Decision', description: 'A decision: judgment, views, report on the merits, advisory opinion and so on.' });

const document = z
  .strictObject({
    type: z.literal('document').meta({ description: 'A document that is no decision.', examples: ['document'] }),
    kind: z.enum(Object.keys(DOCUMENT_KINDS) as [keyof typeof DOCUMENT_KINDS]).meta({
      description: `What kind of document. ${listed(DOCUMENT_KINDS)}`,
      examples: ['REPORT'],
    }),
    ...common,
  })
  .meta({ title: 'Document', description: 'A document: report, resolution, press release, summary and so on.' });

/** One line of an exchange file. */
export const exchangeSchema = z.discriminatedUnion('type', [decision, document]);

/** What the schema lets through is an exchange record: the compiler refuses this line otherwise. */
export const asRecord = (checked: z.infer<typeof exchangeSchema>): ExchangeRecord => checked;

/** The published JSON Schema, draft 2020-12, as text. `schema/exchange.schema.json` holds it; a test compares the two. */
export function printExchangeSchema(): string {
  const schema = z.toJSONSchema(exchangeSchema, { target: 'draft-2020-12' });
  const head = {
    $schema: schema.$schema,
    title: 'Exchange record of the Clearing House',
    description:
      'One record of jurisprudence, written as one line of a JSON Lines file (UTF-8, at most 5 MB a line, gzip accepted). Keys are scheme:value; mechanisms, States and schemes must be known to the catalogue.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
