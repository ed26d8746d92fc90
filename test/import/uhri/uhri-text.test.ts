import { readUhriText } from '../../../src/import/uhri/uhri-text';

describe('number of a text', () => {
  it.each([
    ['4.The Committee reminds the State party.', '4'],
    ['12. While noting progress, the Committee regrets the delay.', '12'],
    ['(23) The Committee is concerned.', '23'],
    ['31.2. The Committee is concerned.', '31.2'],
    ['Domestic application\n7. Reiterating its concern, the Committee asks.', '7'],
    ['B.Positive aspects\n3.The Committee welcomes it.', '3'],
    ['Rural women 49.The Committee notes with concern', '49'],
    ['<p>Rural women </p><p>49.&nbsp;The Committee notes</p>', '49'],
    ['The Committee recalls article 12.The State party should act.', undefined],
    ['The Committee recalls general comment No. 31. The State party should act.', undefined],
    ['The State party should:\n1. Adopt a law;\n2. Apply it.', undefined],
    ['The Committee is concerned.\n2. It asks.', undefined],
    ['30 per cent of women work without pay.', undefined],
    ['2030 Agenda. The Committee notes it.', undefined],
    ['No number at all', undefined],
  ])('of a paragraph: %j has %s, and keeps its words', (printed, number) => {
    const read = readUhriText(printed, false);
    expect(read.number).toBe(number);
    if (!printed.startsWith('<')) expect(read.text).toBe(printed);
  });

  it.each([
    ['148.30 Ratify it (Spain);', '148.30', 'Ratify it (Spain);'],
    ['148.3 Ratify it (Spain);', '148.3', 'Ratify it (Spain);'],
    ['148.3O Ratify it (Spain);', '148.3O', 'Ratify it (Spain);'],
    ['101.67. Adopt it (Chad);', '101.67', 'Adopt it (Chad);'],
    ['101.67.Adopt it (Chad);', '101.67', 'Adopt it (Chad);'],
    ['122.4Adopt it (Chad);', '122.4', 'Adopt it (Chad);'],
    ['100.4a adopt it', '100.4a', 'adopt it'],
    ['23. Adopt it', '23', 'Adopt it'],
    ['<p>148.30&nbsp;Ratify  it</p>', '148.30', 'Ratify it'],
    ['Ratify it', undefined, 'Ratify it'],
    ['1.5 million children need it', undefined, '1.5 million children need it'],
    ['2012 was a year', undefined, '2012 was a year'],
  ])('of a recommendation of the review: %j has %s and reads %j', (printed, number, text) => {
    expect(readUhriText(printed, true)).toEqual({ text, ...(number === undefined ? {} : { number }) });
  });
});
