import { cleanText } from '../../src/citations/clean-text';
import { SMALL_INDEX } from './small-index';

const nearest = (text: string): string | null => {
  const page = cleanText(text);
  const at = page.text.indexOf('No. 5');
  return SMALL_INDEX.bodies.nearest(page, at, at + 5);
};

describe('the body named nearest', () => {
  it.each([
    ['Committee against Torture, communication No. 5', 'cat'],
    ['the Human Rights Committee and the Committee on the Rights of the Child, communication No. 5', 'crc'],
    ['communication No. 5 of the Committee against Torture', 'cat'],
    ['The ECtHR said so. The author refers to communication No. 5', null],
    ['Comité de Derechos Humanos, comunicación No. 5', 'ccpr'],
    ['Eur. Court H.R., No. 5', 'ecthr'],
    ['Corte IDH. Opinión No. 5', 'iacthr'],
    ['12 ONU. Comité de Derechos Humanos. A.B. Vs. España. Comunicación No. 5', 'ccpr'],
    ['He was heard by the Committee against Torture. The communication No. 5', null],
    ['communication No. 5', null],
  ])('in %p is %p', (text, expected) => {
    expect(nearest(text)).toBe(expected);
  });
});
