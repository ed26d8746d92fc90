/** Names of the protocols to the European Convention: `Protocol No. 7`, `Protocole n° 1 à la Convention`, `P1`. */
import { toRoman } from '../roman-numerals';
import { beside, body, named, opening, type ListedName } from './listed-name';

/** Protocols 1 to 16 to the European Convention, with or without the words "to the Convention". */
export function namesOfEchrProtocols(): ListedName[] {
  const found: ListedName[] = [];
  for (const number of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '14bis', '15', '16']) {
    const slug = `echr-p${number}`;
    const plain = [`Protocol No. ${number}`, `Protocol Nr. ${number}`, `Protocol ${number}`, `Additional Protocol No. ${number}`];
    plain.push(`Protocol N o ${number}`, `Prot. ${number}`, `Prot. No. ${number}`);
    plain.push(
      `Protocole n° ${number}`,
      `Protocole n ${number}`,
      `Protocole n o ${number}`,
      `Protocole additionnel n° ${number}`,
      `Protocole additionnel n o ${number}`,
      `Protocolo n.o ${number}`,
      `Protocolo Nº ${number}`,
    );
    plain.push(
      `Protocolo núm. ${number}`,
      `Protocolo no ${number}`,
      `Protocolo ${number}`,
      `Protocole ${number}`,
      `Protocole no ${number}`,
      `Protocolo n° ${number}`,
    );
    for (const name of plain) {
      found.push(...opening('mul', slug, name));
      for (const tail of ['to the', 'of the']) {
        found.push(...opening('en', slug, `${name} ${tail} Convention`, `${name} ${tail} European Convention`));
        found.push(...named('en', slug, `${name} ${tail} European Convention on Human Rights`, `${name} ${tail} ECHR`));
        found.push(
          ...named('en', slug, `${name} ${tail} Convention for the Protection of Human Rights and Fundamental Freedoms`),
        );
      }
      for (const tail of [
        'à la Convention',
        'de la Convention',
        'al Convenio',
        'del Convenio',
        'de la CEDH',
        'à la CEDH',
        'al CEDH',
        'del CEDH',
      ]) {
        found.push(...opening('mul', slug, `${name} ${tail}`));
      }
      for (const tail of [
        "à la Convention européenne des droits de l'homme",
        "à la Convention de sauvegarde des droits de l'homme et des libertés fondamentales",
        'al Convenio Europeo de Derechos Humanos',
        'al Convenio para la Protección de los Derechos Humanos y de las Libertades Fundamentales',
      ]) {
        found.push(...named('mul', slug, `${name} ${tail}`));
      }
    }
    found.push(
      ...body('mul', slug, `P${number}`, `ECHR-P${number}`, ...(/\D/.test(number) ? [] : [`P-${toRoman(Number(number))}`])),
    );
  }
  found.push(
    ...beside('en', 'echr-p1', 'First Protocol', 'First Protocol to the Convention', 'Additional Protocol to the Convention'),
  );
  found.push(...named('en', 'echr-p1', 'First Protocol to the European Convention on Human Rights'));
  found.push(
    ...beside('fr', 'echr-p1', 'Premier Protocole', 'premier Protocole additionnel', 'Protocole additionnel à la Convention'),
  );
  for (const name of ['Protocole additionnel', 'Premier Protocole additionnel', 'Premier Protocole']) {
    found.push(...opening('fr', 'echr-p1', `${name} à la Convention européenne`));
    for (const aim of ["sauvegarde des droits de l'homme", "sauvegarde des droits de l'homme et des libertés fondamentales"])
      found.push(...named('fr', 'echr-p1', `${name} à la Convention de ${aim}`, `${name} à la Convention européenne de ${aim}`));
    found.push(...named('fr', 'echr-p1', `${name} à la Convention européenne des droits de l'homme`));
  }
  found.push(...beside('es', 'echr-p1', 'Primer Protocolo', 'Protocolo Adicional al Convenio'));
  return found;
}
