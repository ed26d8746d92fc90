/**
 * The parties to the African Charter as texts name them in English, French and Spanish, folded. Source: the catalogue's States and its
 * participation in the Charter, which a test holds it to.
 */
const NAMES = [
  'algeri[ae]|algerie|argelia|angola|benin|botswana|burkina faso|burundi|cameroo?n|cameroun|camerun|cabo verde|cape verde|tchad|chad',
  'central african republic|republique centrafricaine|republica centroafricana|comor[eo]s|comoras|zaire|drc|rdc|djibouti|egypte?|egipto',
  '(?:(?:democratic )?republic of|dr)(?: the)? congo|republique (?:democratique )?du congo|republica (?:democratica )?del congo|congo',
  "cote d['’]ivoire|ivory coast|equatorial guinea|guinee equatoriale|guinea ecuatorial|guine[ae][- ]bissau|guinea|guinee|eritrea|erythree",
  'ethiopi[ae]|etiopia|gabon|gambi[ae]|ghana|kenya|lesotho|liberia|liby[ae]|libia|libyan arab jamahiriya|madagascar|malawi|mali|mauritani[ae]',
  'mauritius|maurice|mauricio|mozambique|namibi[ae]|niger|nigeria|rwanda|ruanda|(?:sao|santo) tome(?:[- ](?:et|and|y|&)[- ]principe)?|senegal|seychelles|sierra leon[ea]',
  'somali[ae]|south africa|afrique du sud|sudafrica|south sudan|soudan du sud|sudan del sur|sudan|soudan|eswatini|swaziland',
  'united republic of tanzania|republique-unie de tanzanie|republica unida de tanzania|tanzani[ae]|togo|tunisi[ae]|tunez|o?uganda',
  'western sahara|sahara occidental|sahrawi (?:arab democratic )?republic|zambi[ae]|zimbabwe',
].join('|');

const PARTY = new RegExp(
  `^(?:the |la |le |les |el |l['’]|(?:federal |islamic |united |arab )?(?:republic|kingdom|state) of (?:the )?|government of (?:the )?)*(?:${NAMES})(?![\\p{L}-])`,
  'u',
);

/** Whether words, folded, begin with the name of a party to the African Charter. Example: `the gambia, communication` does. */
export function isCharterParty(folded: string): boolean {
  return PARTY.test(folded);
}
