import { z } from 'zod';
import { DECISION_KINDS } from '../../domain/jurisprudence/decision';
import { DOCUMENT_KINDS } from '../../domain/jurisprudence/document';
import type { ExchangeLine } from './exchange-recommendation';
import { recommendation, response } from './exchange-recommendation-schema';
import type { ExchangeRecord } from './exchange-record';
import { confidence, date, key, language, listed, source, state, url, words } from './exchange-values';

/**
 * What a line of an `exchange` file may say, for checking a line and for printing `schema/exchange.schema.json` (JSON Schema
 * draft 2020-12). The types stand in exchange-record.ts; a test and the compiler hold the two to each other.
 */
const LONGEST_TEXT = 1_000_000;

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
  read: z
    .strictObject({
      keys: z
        .array(key('A key printed.', 'echr-a:161'))
        .min(1)
        .max(100)
        .meta({ description: 'Every key printed, the strongest first.', examples: [['echr-a:161']] }),
      name: words('Name printed with them.', 'Soering v. the United Kingdom').optional(),
      date: date('Day printed with them', '1989-07-07').optional(),
      stage: words('Stage printed with them.', 'MERITS').optional(),
    })
    .optional()
    .meta({
      description:
        'What the words were read as by a house that took them in before; with it they are not read again. Beside key it says the name, day and stage that are printed with it.',
      examples: [{ keys: ['echr-a:161'], date: '1989-07-07' }],
    }),
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
  mechanism: words(
    'Slug of the body that decided or published, as in the catalogue; left out where it is none of those, as a national court.',
    'ccpr',
  ).optional(),
  source: source.optional(),
  date: date('Day of the decision or document', '1994-03-31').optional(),
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
  atIssue: z
    .array(key('Instrument and provision; those read together joined with +.', 'echr:13+3'))
    .max(2000)
    .optional()
    .meta({
      description: 'Provisions that it is about, whatever was found of them, as the source numbers them.',
      examples: [['echr:6(1)', 'echr:6']],
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
export const exchangeSchema = z.discriminatedUnion('type', [decision, document, recommendation, response]);

/** What the schema lets through is a line of exchange: the compiler refuses this line otherwise. */
export const asRecord = (checked: z.infer<typeof exchangeSchema>): ExchangeRecord | ExchangeLine => checked;

/** The published JSON Schema, draft 2020-12, as text. `schema/exchange.schema.json` holds it; a test compares the two. */
export function printExchangeSchema(): string {
  const schema = z.toJSONSchema(exchangeSchema, { target: 'draft-2020-12' });
  const head = {
    $schema: schema.$schema,
    title: 'Exchange record of the Clearing House',
    description:
      'One record of jurisprudence, one recommendation, or one answer to it, written as one line of a JSON Lines file (UTF-8, at most 5 MB a line, gzip accepted). Keys are scheme:value; mechanisms, States, sources and schemes must be known to the catalogue. Several lines may speak of one record: what they say is put together.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
