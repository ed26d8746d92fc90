import { decodeHTML } from 'entities';

/** Elements that a text out of a word processor or a web form may hold; what else stands in angle brackets is a word of the text. */
const BLOCKS = new Set('p div br ul ol li table thead tbody tr td th h1 h2 h3 h4 h5 h6 blockquote hr pre section article'.split(' ')); // prettier-ignore
const INLINE = new Set('a abbr b big center cite code del em font i img ins label mark o:p q s small span strike strong sub sup u'.split(' ')); // prettier-ignore
const UNSEEN = new Set(['script', 'style', 'head', 'title']);

const TAG = /<(\/?)([a-z][a-z0-9]*(?::[a-z]+)?)(?:\s[^<>]*)?\/?>/iy;

/**
 * The words of a text that may hold HTML: tags, comments, scripts and styles left out, blocks on lines of their own, references decoded
 * once, blanks single, no blank lines. Angle brackets that are no tag stay. Takes time in proportion to the text, whatever is in it.
 * Example: `<p>Ratify&nbsp;the  <b>Protocol</b> &amp; report</p>` is `Ratify the Protocol & report`.
 */
export function textOfHtml(html: string): string {
  const words = html.includes('<') ? withoutTags(html) : html;
  return (words.includes('&') ? decodeHTML(words) : words)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\0/g, '\uFFFD')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function withoutTags(html: string): string {
  const pieces: string[] = [];
  // A mark that is not found once is not there later either, and is not looked for again.
  const missing = new Set<string>();
  const lower = html.toLowerCase();
  const endOf = (mark: string, after: number): number | undefined => {
    const at = missing.has(mark) ? -1 : lower.indexOf(mark, after);
    if (at < 0) missing.add(mark);
    return at < 0 ? undefined : at + mark.length;
  };
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, from))) {
    const end = html.startsWith('<!--', at) ? endOf('-->', at) : undefined;
    if (end !== undefined) {
      pieces.push(html.slice(from, at), ' ');
      from = end;
      continue;
    }
    TAG.lastIndex = at;
    const [tag = '', slash, printed = ''] = TAG.exec(html) ?? [];
    const name = printed.toLowerCase();
    if (!BLOCKS.has(name) && !INLINE.has(name) && !UNSEEN.has(name)) continue;
    pieces.push(html.slice(from, at), BLOCKS.has(name) ? '\n' : '');
    from = at + tag.length;
    if (UNSEEN.has(name) && slash === '') from = endOf(`</${name}>`, from) ?? from;
  }
  return pieces.join('') + html.slice(from);
}
