import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Computed, snake } from './noun';

@ObjectType({ description: 'Words with the language they are in.' })
export class LocalizedText {
  @Field({ description: 'The words.' })
  text: string;
  @Field({ description: 'Language of the words, BCP 47. Example: `fr`.' })
  language: string;
}

/** Texts of one thing by language (BCP 47): `{ en: "Right to life", fr: "Droit à la vie" }`. */
export type Texts = Readonly<Record<string, string>>;

/** The text in the first of `languages` that there is, else in English, else in any; null when there is none. */
export function inLanguage(
  texts: Texts | null | undefined,
  languages: readonly string[],
): { readonly text: string; readonly language: string } | null {
  for (const language of [...languages, 'en', ...Object.keys(texts ?? {})]) {
    const text = texts?.[language];
    if (text) return { text, language };
  }
  return null;
}

/** The private column with all languages. */
export function TextsColumn(): PropertyDecorator {
  return (prototype, property) => Column({ type: 'jsonb', name: snake(String(property)), default: {} })(prototype, property);
}

/** A field that gives the best available language of the texts in `column`, and tells which. */
export function Localized(column: string, description: string): PropertyDecorator {
  return Computed(LocalizedText, `${description} Null when no language has one.`, {
    nullable: true,
    needs: [column],
    compute: (row, args) => inLanguage(row[column] as Texts, (args['languages'] as string[] | undefined) ?? []),
    arguments: {
      languages: {
        type: [String],
        description: 'Languages wanted, best first (BCP 47): `["fr", "en"]`. English, then any, when none of them is there.',
      },
    },
  });
}

/** Order by the English text, case and accents aside. */
export function byEnglish(column: string): string {
  return `($.${column} ->> 'en') COLLATE "und-x-icu"`;
}

/** What is said of a language that is none. */
export const NO_LANGUAGE = 'it takes a tag of BCP 47 in its shortest form, such as `fr` or `pt-BR`';

/** Whether it is the tag of a language as BCP 47 writes it: `fr`, not `FR`, `fra` or `french`; `und` is one that is not known. */
export function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
