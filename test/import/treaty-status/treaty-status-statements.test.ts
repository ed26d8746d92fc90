import { statementsOf } from '../../../src/import/treaty-status/treaty-status-statements';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const names = catalogueNames();
const iccpr = {
  identifier: 'untc:IV-4',
  slug: 'iccpr',
  isInCatalogue: true,
  title: 'International Covenant on Civil and Political Rights',
};
const read = (text: string, identifier = iccpr.identifier) => statementsOf(text, 'NOR', { ...iccpr, identifier }, names);

test.each([
  ['Reservation:The State will not pay.', 'RESERVATION', 'LABEL'],
  ['Declaration:The State reserves its position on article 2.', 'DECLARATION', 'LABEL'],
  ['The State does not consider itself bound by article 22.', 'RESERVATION', 'WORDS'],
  ['The State reserves the right not to apply article 3.', 'RESERVATION', 'WORDS'],
  ['Article 4 shall not apply.', 'RESERVATION', 'WORDS'],
  ['The Kingdom objects to the reservations made by Qatar.', 'OBJECTION', 'WORDS'],
  ['The Kingdom does not regard as valid the reser- vation made by the State of Kuwait.', 'OBJECTION', 'WORDS'],
  ['The Kingdom understands article 5 as follows.', 'DECLARATION', 'WORDS'],
  ['Young people may join the Army Reserve.', 'DECLARATION', 'NONE'],
  ['Nothing further.', 'DECLARATION', 'NONE'],
])('%j', (text, act, basis) => {
  expect(read(text)).toMatchObject([{ act, basis, text }]);
});

test.each<[string, string[]]>([
  ['We do not accept the reservations made by the Government of Bahrain and by the Kingdom of Morocco as valid.', ['BHR', 'MAR']],
  [
    "We object to the reservations made by Cambodia, Portugal and the People's Republic of China to article 3.",
    ['KHM', 'PRT', 'CHN'],
  ],
  ['We do not recognize as valid the reservations of the Government of Qatar with respect to article 27.', ['QAT']],
  ['We object to the reservations made by Norway and Atlantis.', []],
  ['We object to that reservation.', []],
])('against whom: %s', (text, against) => {
  expect(read(text)[0]).toMatchObject({ act: 'OBJECTION', against });
});

test('articles that ran together are taken apart, each with its own provisions, and no word is lost', () => {
  const text = 'Article 10"Paragraph 2 (a) is accepted".Article 14"The State makes a reservation to paragraph 6."';
  const statements = read(text);
  expect(statements.map(({ act, provisions }) => [act, provisions])).toEqual([
    ['DECLARATION', ['10', '10(2)(a)']],
    ['RESERVATION', ['14', '14(6)']],
  ]);
  expect(statements.map((statement) => statement.text).join('')).toBe(text);
});

test('numbered items of a text that opens with them are taken apart and keep its name', () => {
  const statements = read('Reservations:1.The State reads article 9 narrowly.2.Article 20 is not accepted.');
  expect(statements.map(({ act, provisions }) => [act, provisions])).toEqual([
    ['RESERVATION', ['9']],
    ['RESERVATION', ['20']],
  ]);
});

test('a list inside a declaration stays in it', () => {
  expect(read('The State accepts all disputes other than:1.Those of the past;2.Those of others.')).toHaveLength(1);
});

test('several objections in one text are told apart', () => {
  const statements = read(
    '"The Government of Norway does not regard the reservation made by Qatar as valid.""The Government of Norway does not regard the reservation made by Kuwait as valid."',
  );
  expect(statements.map(({ against }) => against)).toEqual([['QAT'], ['KWT']]);
});

test('declarations of acceptance of jurisdiction are declarations, with the day that closes them', () => {
  const [statement] = read('The State reserves the right to end this at any time. Done at Oslo on 2 April 1976.', 'untc:I-4');
  expect(statement).toMatchObject({ act: 'DECLARATION', basis: 'LABEL', date: '1976-04-02' });
});

test('another treaty to look at, the language, and no text', () => {
  expect(read('See chapter IV.3.')[0]).toMatchObject({ seeAlso: ['untc:IV-3'], language: 'en', date: null });
  expect(read('See chapter IV.4.')[0]?.seeAlso).toEqual([]);
  expect(read("Le Gouvernement déclare que l'article 14 ne fait pas obstacle aux lois du Royaume.")[0]).toMatchObject({
    language: 'fr',
    provisions: ['14'],
  });
  expect(read('El Gobierno declara que el artículo no se aplica por las leyes del Reino.')[0]?.language).toBe('es');
  expect(read('  ')).toEqual([]);
});
