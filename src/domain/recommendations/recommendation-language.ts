/**
 * The language of recommendations, as tables: what is said in several ways and means one thing, what says nothing of the thing
 * asked, and what is asked where it decides. Made by reading recommendations to States that the measurement of clusters leaves out.
 */

/** What recommendations ask to be done, where it parts texts that are alike otherwise. Words and phrases in any of their forms. */
const ASKS: Readonly<Record<string, string>> = {
  RATIFY:
    'ratify, ratification, accede, accession, adhere to, adhering to, adherence to, become party, become a party, becoming party, becoming a party, become a state party, consent to be bound',
  SIGN: 'sign, signature',
  WITHDRAW: 'withdraw, withdrawal, reservation, lift its reservation',
  APPLY: 'implement, implementation, incorporate, incorporation, comply, compliance, harmonize, harmonise, align, transpose',
  DECRIMINALIZE: 'decriminalize, decriminalise, decriminalization, decriminalisation, legalize, legalise',
  CRIMINALIZE: 'criminalize, criminalise, criminalization, criminalisation, penalize, penalise',
  KEEP: 'retain, preserve, uphold, keep, maintain',
  END: 'abolish, abolition, abolishment, repeal, abrogate, derogate, eliminate, elimination, eradicate, eradication, revoke, cease, put an end, end',
  MORE: 'raise, raising',
  LESS: 'lower, reduce, reduction, decrease',
  ESTABLISH: 'establish, establishment, create, creation, set up, setting up, put in place, putting in place',
  STRENGTHEN: 'strengthen, strengthening, reinforce, fund, finance, resources, empower',
  MORATORIUM: 'moratorium, moratoria, commute, commutation',
  ADOPT: 'adopt, adoption, enact, enactment, draft, elaborate, formulate',
  NOT: 'not, refrain, avoid, never, stop',
};

/** Of one family: a text that asks only one of them is not the same as one that asks only another. */
export const FAMILIES: readonly (readonly string[])[] = [
  ['RATIFY', 'SIGN', 'WITHDRAW', 'APPLY'],
  ['DECRIMINALIZE', 'CRIMINALIZE'],
  ['KEEP', 'END'],
  ['MORE', 'LESS'],
  ['ESTABLISH', 'STRENGTHEN'],
  ['ADOPT', 'ESTABLISH', 'APPLY'],
];

/** Asks that parts a text which has one from any that has it not, whatever else the two ask. */
export const DECISIVE: readonly string[] = ['RATIFY', 'WITHDRAW', 'DECRIMINALIZE', 'MORATORIUM', 'NOT'];

/** With one of these, to criminalize is what is to end: `repeal the provisions criminalizing …`. */
export const UNDOING: readonly string[] =
  'repeal, abrogate, derogate, remove, abolish, revoke, amend, review, revise, eliminate, reform, abandon, end, modify'.split(
    ', ',
  );

/** What is said in several ways: the word that stands for it, and the ways. */
const SAME_THING: Readonly<Record<string, string>> = {
  nhri: 'nhri, human rights institution, human rights commission, human rights body, national human rights institution, national human rights commission, national human rights body, national institution for human rights, national institution for the promotion and protection of human rights, national institution for the protection and promotion of human rights, national body for the promotion and protection of human rights, independent body responsible for human rights',
  '@icc-apic': 'agreement on the privileges and immunities, agreement on privileges and immunities, privileges and immunities',
  '@rome-statute': 'rome statute, rome stature',
  '@icrmw':
    'convention on the protection of the rights of all migrant workers and members of their families, convention on the protection of the rights of all migrant workers and their families, convention on the rights of all migrant workers and members of their families, convention on the rights of migrant workers and members of their families, convention on migrant workers, migrant workers convention',
  '@icpped':
    'convention for the protection of all persons against enforced disappearance, convention on the protection of all persons from enforced disappearance, convention for the protection of all persons from enforced disappearance, convention on enforced disappearance, convention against enforced disappearance, convention for the protection of all people from enforced disappearance',
  '@refugee-protocol': '1967 protocol, protocol of 1967',
  '@statelessness': 'conventions on statelessness, statelessness conventions, conventions regarding stateless persons',
  '@crpd-convention':
    'convention on the rights of people with disabilities, convention on the rights of disabled persons, convention on the rights of persons with disability',
  '@opcat': 'optional protocol to the convention against torture',
  '@protocol': 'optional protocol',
  'death-penalty': 'death penalty, capital punishment, death sentence',
  fgm: 'fgm, female genital mutilation, genital mutilation, female genital cutting, genital cutting, female circumcision',
  'same-sex':
    'same sex, same gender, homosexual, homosexuality, persons of the same sex, adults of the same sex, adults of the same gender, between adults of the same gender',
  lgbt: 'lgbt, lgbti, lesbian gay bisexual and transgender, lesbian gay bisexual transgender and intersex, lesbian gay bisexual transgender, sexual minorities',
  hiv: 'hiv, aids, hiv aids, hiv and aids',
  'special-procedures':
    'special procedures, special procedures mandate holders, special procedures of the human rights council, special procedures mandate holders of the human rights council, special procedures of the council, mandate holders, special rapporteurs, un special procedures, united nations special procedures, human rights council special procedures',
  'standing-invitation':
    'standing invitation, open invitation, permanent invitation, open and standing invitation, open standing invitation, open and permanent invitation, permanent and open invitation, standing and open invitation',
  trafficking:
    'trafficking, human trafficking, persons trafficking, trafficking in persons, trafficking of persons, trafficking in human beings, trafficking of human beings, trafficking in humans, trafficking in people, traffic in persons',
  disability:
    'persons with disabilities, people with disabilities, disabled people, disabled persons, persons with a disability, disability',
  'gender-equality':
    'gender equality, equality between women and men, equality between men and women, equality of women and men, equality of men and women, equality between the sexes, equality between sexes, equality among the sexes, equality of the genders, equality between genders',
  indigenous: 'indigenous peoples, indigenous people, indigenous populations, indigenous communities',
  police:
    'police, police officers, police forces, law enforcement, law enforcement officials, law enforcement officers, law enforcement personnel',
  prison:
    'prison, penitentiary, detention centre, detention facility, penitentiary facility, prison facility, place of detention, detention',
  awareness: 'awareness, awareness raising, raise awareness, raising awareness, sensitization',
  idp: 'idps, internally displaced persons, internally displaced people, internally displaced',
};

/** Ways of asking, in which a word that means something elsewhere means nothing. */
const FILLERS =
  'adopt measures, adopt the measures, adopt all measures, adopt necessary measures, adopt the necessary measures, adopt all necessary measures, adopt appropriate measures, adopt effective measures, adopt further measures, adopt additional measures, adopt concrete measures, adopt specific measures, adopt policies, adopt steps, adhere to the principles, adhering to the principles, adherence to the principles, not yet, not only, not been, not already, strengthen efforts, strengthen its efforts, strengthening efforts, strengthening its efforts, reinforce efforts, reinforce its efforts, strengthen the efforts, strengthen measures, strengthen its measures, raise the awareness, to this end, end of, paris principles, line with the paris principles, maintain efforts, maintain its efforts, keep up, in keeping with, international human rights, human rights';

/** Words that carry nothing: of the language, and of the manner of asking. Stems are made of them. */
const SILENT = `a about above after again all also among an and another any are as at be because been before being between both but by can could do does during each either
  etc every few for from further furthermore had has have having he her here him his how if in including into is it its itself just let may might more moreover most must
  no nor of on once one only or other others our out over own per same shall she should since so some still such than that the their them themselves then there thereby therefore thereof
  these they this those through thus to too toward towards under until up upon very via was we were what when where whether which while who whole whom whose why will with within would yet you your
  accelerate accordance accordingly active actively actual adequate adequately aim aimed aiming already appropriate appropriately attach attention become bring carry concrete consider considering consideration continue continued continues
  continuing continuous convenience date determined due duly early earliest earnestly effective effectively effort efforts enhance ensure ensuring especially examine existing expedite expeditiously explore favourably favorably finally find focus forward full fully
  give given giving good great greater guarantee immediate immediately importance important improve increase increased intensify issue keep level line look make making manner matter meaningful means measure measures move much namely
  necessary need needed needs order part particular particularly place positive positively possibility possible practical prioritize priority proceed process progress promptly proper properly provide pursue put quick quickly readily
  recommend recommendation recommendations recommended recommends redouble regard regarding related relating relation relevant required respect respective result seek serious seriously set several shortly soon special specific speed speedily speedy step steps
  study sustained swift swiftly take taken taking terms thorough thoroughly time undertake urgent urgently use various view vigorous vigorously way ways well without work year years republic kingdom country state states government national extend
  international human rights right light inter alia`;

/** Abbreviations that recommendations use for treaties and that elsewhere mean other things (`CAT` is also a committee). */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  CEDAW: 'cedaw-convention', CRC: 'crc-convention', CRPD: 'crpd-convention', CPRD: 'crpd-convention', ICRPD: 'crpd-convention', CAT: 'cat-convention', UNCAT: 'cat-convention',
  CED: 'icpped', ICED: 'icpped', CPED: 'icpped', ICPPED: 'icpped', CERD: 'icerd', ICERD: 'icerd', CMW: 'icrmw', ICMW: 'icrmw', ICRMW: 'icrmw', CCPR: 'iccpr', ICCPR: 'iccpr',
  CESCR: 'icescr', ICESCR: 'icescr', ICESR: 'icescr', OPCAT: 'opcat', 'OP-CAT': 'opcat', 'CAT-OP': 'opcat', 'OP-CEDAW': 'cedaw-op', 'CEDAW-OP': 'cedaw-op',
  'OP-CRPD': 'crpd-op', 'OP-CPRD': 'crpd-op', 'CRPD-OP': 'crpd-op', 'OP-CRC-AC': 'crc-opac', 'CRC-OP-AC': 'crc-opac', 'OPCRC-AC': 'crc-opac', 'OP-CRC-SC': 'crc-opsc', 'CRC-OP-SC': 'crc-opsc',
  'OP-CRC-IC': 'crc-opic', 'OP-ICESCR': 'icescr-op', 'OP-CESCR': 'icescr-op', 'ICESCR-OP': 'icescr-op', 'ICCPR-OP1': 'iccpr-op1', 'OP-ICCPR': 'iccpr-op1', 'ICCPR-OP2': 'iccpr-op2', 'ICCPR-OP-2': 'iccpr-op2',
}; // prettier-ignore

/** Treaty → its optional protocol, where `Optional Protocol to CEDAW` means one. Of a treaty with several it is not said which. */
export const PROTOCOLS: Readonly<Record<string, string>> = {
  'cedaw-convention': 'cedaw-op',
  'crpd-convention': 'crpd-op',
  'cat-convention': 'opcat',
  icescr: 'icescr-op',
  iccpr: 'iccpr-protocol',
  'crc-convention': 'crc-protocol',
};

export const LANGUAGE = { asks: ASKS, sameThing: SAME_THING, fillers: FILLERS, silent: SILENT };
