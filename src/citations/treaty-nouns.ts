/** What treaties are called for short, in English, French and Spanish: "convention", "pacte", "carta". */
import type { GenericNoun } from './standards-index';

const NOUNS: Readonly<Record<string, GenericNoun>> = {
  convention: 'convention',
  convencion: 'convention',
  convenio: 'convention',
  covenant: 'covenant',
  pacte: 'covenant',
  pacto: 'covenant',
  charter: 'charter',
  charte: 'charter',
  carta: 'charter',
  protocol: 'protocol',
  protocole: 'protocol',
  protocolo: 'protocol',
  declaration: 'declaration',
  declaracion: 'declaration',
  treaty: 'treaty',
  traite: 'treaty',
  tratado: 'treaty',
  statute: 'statute',
  statut: 'statute',
  estatuto: 'statute',
};

/** The noun of a treaty among `words`; null when there is none. */
export function nounIn(words: string): GenericNoun | null {
  for (const word of words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ')) {
    const noun = NOUNS[word];
    if (noun) return noun;
  }
  return null;
}
