/** What a line of an `exchange` file may say of a recommendation, and of an answer to one. The types stand in exchange-recommendation.ts. */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../../domain/jurisprudence/document';
import { RECOMMENDATION_KINDS, RESPONSES } from '../../domain/recommendations/recommendation';
import { confidence, date, key, language, listed, source, state, words } from './exchange-values';

const LONGEST_RECOMMENDATION = 100_000;

const answer = z.enum(Object.keys(RESPONSES) as [keyof typeof RESPONSES]).meta({
  description: `What the State answered. ${listed(RESPONSES)}`,
  examples: ['SUPPORTED'],
});

export const recommendation = z
  .strictObject({
    type: z
      .literal('recommendation')
      .meta({ description: 'A recommendation, a pledge or a concern.', examples: ['recommendation'] }),
    kind: z.enum(Object.keys(RECOMMENDATION_KINDS) as [keyof typeof RECOMMENDATION_KINDS]).meta({
      description: `What it is. ${listed(RECOMMENDATION_KINDS)}`,
      examples: ['RECOMMENDATION'],
    }),
    key: key('Primary key: document and number where the document numbers it, else the body’s own.', 'un-rec:A/HRC/25/7#148.23'),
    mechanism: words('Slug of the body that recommends, as in the catalogue.', 'upr'),
    source: source.optional(),
    date: date('Day of the session or document', '2013-10-23').optional(),
    datePrinted: words('The words of the source where they give no date.', 'autumn session 2013').optional(),
    identifiers: z
      .array(key('Another key of the same record.', 'uhri:a9ceae8c-fe1c-40f9-a326-1529e0ab678f'))
      .max(100)
      .optional()
      .meta({ description: 'Further keys of the same record.', examples: [['uhri:a9ceae8c-fe1c-40f9-a326-1529e0ab678f']] }),
    document: z
      .strictObject({
        key: key('Key of the document.', 'un:A/HRC/25/7'),
        kind: z.enum(Object.keys(DOCUMENT_KINDS) as [keyof typeof DOCUMENT_KINDS]).meta({
          description: `What kind of document. ${listed(DOCUMENT_KINDS)}`,
          examples: ['REPORT'],
        }),
      })
      .optional()
      .meta({
        description: 'The document in which it stands; made if the house does not have it.',
        examples: [{ key: 'un:A/HRC/25/7', kind: 'REPORT' }],
      }),
    number: words('Number in its document, as printed: 148.30 is another than 148.3.', '148.30').optional(),
    language,
    text: z
      .string()
      .regex(/\S/, 'expected its words')
      .max(LONGEST_RECOMMENDATION)
      .meta({ description: 'Its words.', examples: ['Ratify the Optional Protocol to the Convention against Torture.'] }),
    addressees: z
      .array(state('A State, ISO 3166-1 alpha-3.'))
      .min(1)
      .max(300)
      .meta({ description: 'States to which it is addressed.', examples: [['MEX']] }),
    recommenders: z
      .array(state('A State, ISO 3166-1 alpha-3.'))
      .max(300)
      .optional()
      .meta({ description: 'States that made it, in a review by States.', examples: [['FRA']] }),
    unknownRecommenders: z
      .array(words('A name as printed.', 'Yugoslavia and others'))
      .max(300)
      .optional()
      .meta({ description: 'Recommending States as printed where no code is known.', examples: [['Yugoslavia and others']] }),
    response: answer.optional(),
    responsePrinted: words('The answer as the source prints it.', 'enjoys the support of Mexico').optional(),
    cycle: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .meta({ description: 'Cycle of the review, from 1.', examples: [2] }),
    session: words('Session of the body, as it numbers them.', '17').optional(),
    subjects: z
      .array(key('A right, theme or keyword, scheme:code.', 'uhri-theme:enforced-disappearances'))
      .max(500)
      .optional()
      .meta({
        description: 'Rights, themes and keywords, scheme:code. Unknown ones are kept as printed.',
        examples: [['uhri-theme:enforced-disappearances']],
      }),
    issues: z
      .array(words('A word of the source’s own list, as printed.', 'Enforced disappearances'))
      .max(500)
      .optional()
      .meta({
        description: 'What it is about in the words of the source’s own list, all of them, those in subjects too.',
        examples: [['Enforced disappearances']],
      }),
    confidence: confidence.optional(),
    sourceNote: words('What the source itself rests on.', 'Read on the website of the Council.').optional(),
  })
  .meta({
    title: 'Recommendation',
    description: 'What a body, or States before it, recommend to a State; what a State pledges; a concern.',
  });

export const response = z
  .strictObject({
    type: z.literal('response').meta({ description: 'An answer told apart from the recommendation.', examples: ['response'] }),
    key: key('Any key of the recommendation, which must be imported before.', 'un-rec:A/HRC/25/7#148.23'),
    source: source.optional(),
    response: answer.optional(),
    responsePrinted: words('The answer as printed.', 'supports'),
    date: date('Day of the answer; the last one stands', '2014-03-10').optional(),
    sourceNote: words('Where it was given.', 'A/HRC/25/7/Add.1, para. 4').optional(),
  })
  .meta({
    title: 'Response',
    description: 'What a State answered to a recommendation, in an addendum, a letter or a later report.',
  });
