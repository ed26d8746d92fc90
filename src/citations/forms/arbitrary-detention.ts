/** Opinions of the Working Group on Arbitrary Detention by number. Source: citation-formats, sections 6 and 14. */
import { COMMITTEES } from './communication-series';
import type { Form } from './form';

export const arbitraryDetentionForms: readonly Form[] = [
  {
    name: 'wgad-opinion',
    source:
      'citation-formats 6 and 14: Opinion (to 1997 Decision) No. n/yyyy with the State in brackets; Venice file numbers are higher',
    pattern:
      /(?<![\p{L}\d])([Oo]pini(?:on|ón|ones)s?|Decision|[Aa]vis) (?:[Nn]\.? ?[o°º]s?\.?|[Nn]úms?\.?|#)? ?((?:\d{1,3}\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{1,3})(?![\d/])(?:(?:,? paras?\. ?\d{1,3}(?: ?- ?\d{1,3})?)?(?:; and |; |, and |, ?| and | et | y )(?:[Nn]os?\.? ?)?(?:\d{1,3}\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{1,3})(?![\d/])){0,20})/gu,
    read(match, page, index, options) {
      const list = match[2] ?? '';
      const end = match.index + match[0].length;
      const listStart = end - list.length;
      const named = index.bodies.nearest(page, match.index, end);
      const isOfCommittee = named === null && COMMITTEES.has(options.citingBody ?? '') && /^\d{1,2}\//.test(list);
      const hasState = /^,? \(\p{Lu}/u.test(page.text.slice(end, end + 4)) || (isOfCommittee && (match[1] ?? '').startsWith('O'));
      if ((named ?? options.citingBody) !== 'wgad' && (!hasState || /^(?:D|a)/.test(match[1] ?? '') || named === 'venice'))
        return null;
      // "Opinion 2015/52" turns the number and the year round.
      return [...list.matchAll(/(?<!\d)(?:(\d{1,3})\/((?:19|20)\d{2})|((?:19|20)\d{2})\/(\d{1,3}))(?!\d)/g)].map(
        (found, position) => ({
          start: position === 0 ? match.index : listStart + found.index,
          end: listStart + found.index + found[0].length,
          scheme: 'wgad',
          key: `${Number(found[1] ?? found[4])}/${found[2] ?? found[3]}`,
        }),
      );
    },
    examples: [
      { printed: 'Opinion No. 12/2013 (Bahrain)', keys: ['wgad:12/2013'] },
      {
        printed: 'Working Group on Arbitrary Detention, opinions No. 22/2016 and No. 46/2014',
        keys: ['wgad:22/2016', 'wgad:46/2014'],
      },
      { printed: 'the Working Group on Arbitrary Detentions, in its Opinion No. 19/2005', keys: ['wgad:19/2005'] },
      {
        printed: 'Working Group on Arbitrary Detention, opinions No. 21/2017, para. 46; No. 3/2018, paras. 40-45; and No. 8/2019',
        keys: ['wgad:21/2017', 'wgad:3/2018', 'wgad:8/2019'],
      },
      { printed: 'Grupo de Trabajo sobre Detención Arbitraria, Opinión #55/2021', keys: ['wgad:55/2021'] },
      { printed: 'Working Group on Arbitrary Detention, Opinion 2015/52', keys: ['wgad:52/2015'] },
      {
        printed: 'opinions 12/2013 and 2015/52 of the Working Group on Arbitrary Detention',
        keys: ['wgad:12/2013', 'wgad:52/2015'],
      },
    ],
    notThese: [
      'Opinion 2015/52',
      'Opinion 2/13',
      'Opinion no. 577/2010 of the Venice Commission',
      'Decision No. 3/2005 of the ministry',
    ],
  },
];
