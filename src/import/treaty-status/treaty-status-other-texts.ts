/**
 * Tells a reference to the treaty itself from one to another text: `article 18 of the Argentine National Constitution`, `article
 * 103 of the Charter of the United Nations`, `article 19 of the International Covenant on Civil and Political Rights` in a
 * reservation to another convention. A reference that names no text is taken as one to the treaty.
 */

/** Texts of a State, and texts that no treaty of the Collection's declarations is called. */
const LAW =
  /\b(Constitution|Constitutional|Code|Acts?|Laws?|Decrees?|Decree-Law|Order|Ordinance|Regulations?|Basic Law|Fundamental (?:Law|Rule)|Statutory|Bill|Gazette|Civil Service|Grundgesetz|Resolution)\b/;

/** Kinds of text that may be the treaty or another one. */
const TREATY =
  /\b(Conventions?|Covenants?|Protocols?|Statute|Agreement|Treaty|Charter|Declaration|Pact|Pacte|Protocole|Charte|Declarations)\b/;

/** Whether the reference between two places of the text belongs to another text than the treaty with this title. */
export function isOfAnotherText(text: string, start: number, end: number, title: string | null): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (/\b(Constitution|Code|Act|Law|Decree)\b(?:[^.;]{0,45}\bits?|,?\s*\(?)\s*$/.test(before)) return true;
  const owner = ownerPhrase(text.slice(end, end + 220));
  if (owner === null) return false;
  const [law, treaty] = [LAW.exec(owner), TREATY.exec(owner)];
  if (law !== null && (treaty === null || law.index < treaty.index)) return true;
  return treaty !== null && !isTheTreaty(owner, treaty, title);
}

/** The phrase that says of which text: from `of` up to the end of its clause. Null when other words follow the reference. */
function ownerPhrase(after: string): string | null {
  const named =
    /^["”'’]?\s*(?:\(?(?:first|second|third) sentence\)?,?\s*)?,?\s*(?:respectively,?\s*)?(?:et seq\s?\.\s*)?(?:concerning [a-z ]{3,40} )?(?:of|in|under|to|du|de la|de l['’]|de)\s+(?!which|that|this article|these)(.*)$/s.exec(
      after,
    );
  return named?.[1] === undefined
    ? null
    : (
        named[1].split(
          /[.;:"“”]|\b(?:which|that|shall|will|is|are|does|do|has|have|provides?|states?|declares?|dated|with regard|in so far)\b/,
        )[0] ?? ''
      ).trim();
}

function isTheTreaty(owner: string, noun: RegExpExecArray, title: string | null): boolean {
  if (title === null) return true;
  const isProtocol = /^(?:Second |First )?(?:Optional )?Protocol\b/i.test(title);
  const nounIsProtocol = /^Proto/i.test(noun[0]);
  if (isProtocol !== nounIsProtocol && !/^(?:Amendment|Declaration)/.test(title)) return false;
  if (
    !title.toLowerCase().includes(noun[0].toLowerCase().replace(/s$/, '')) &&
    /^(Charter|Declaration|Statute|Covenant|Convention|Agreement)/.test(noun[0])
  )
    return false;
  const name = owner.slice(noun.index + noun[0].length).split(/[,(]|\band\b(?= [a-z]+ [a-z]+ )/)[0] ?? '';
  if (!/^\s+(?:on|of|for|against|relating|concerning|between)\b(?:\s+\S+){0,4}?\s+(?:[A-Z]|\d)/.test(name)) return true;
  const words = contentWords(name).slice(0, 6);
  const own = new Set(contentWords(title));
  return words.filter((word) => own.has(word)).length * 2 >= words.length;
}

function contentWords(phrase: string): string[] {
  return (phrase.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !['with', 'from', 'that', 'upon', 'their'].includes(word),
  );
}
