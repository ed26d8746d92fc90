import { instrumentsNamed } from '../../../src/domain/standards/instruments-named';

test.each<[string, readonly string[]]>([
  ['echr:6(1)', ['echr']],
  ['echr:14+P1-1', ['echr']],
  ['echr:13+echr-p1:1', ['echr', 'echr-p1']],
  ['echr:26 (before Protocol No. 11)', ['echr']],
  ['Rule 39 of the Rules: interim measures', []],
  ['14+8', []],
])('%s names %j', (provision, slugs) => expect(instrumentsNamed(provision)).toEqual(slugs));
