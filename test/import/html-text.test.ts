import { textOfHtml } from '../../src/import/html-text';

describe('words of a text that may hold HTML', () => {
  it.each([
    ['Ratify the  Protocol ;', 'Ratify the Protocol ;'],
    ['<p>Ratify&nbsp;the  <b>Protocol</b> &amp; report</p>', 'Ratify the Protocol & report'],
    ['<P CLASS="x">One</P><p>two<br/>three</p>\r\n\r\n<ul><li>four</li></ul>', 'One\ntwo\nthree\nfour'],
    ['un<i>lawful</i>ness', 'unlawfulness'],
    ['<style>p { color: red }</style>Words<script>alert(1)</script> stay<!-- not this -->.', 'Words stay .'],
    ['<o:p></o:p>of Word', 'of Word'],
    ['fewer than 3 < 5 and 7 > 6', 'fewer than 3 < 5 and 7 > 6'],
    ['as <the Committee> said', 'as <the Committee> said'],
    ['&lt;p&gt; is printed as it is', '<p> is printed as it is'],
    ['&amp;amp; once', '&amp; once'],
    ['an open <b tag', 'an open <b tag'],
    ['<script>never closed', 'never closed'],
    ['a\u0000b', 'a\uFFFDb'],
    ['  \n ', ''],
  ])('%j → %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each(['<!--', '<', '<p ', '<script>', '<b', '&', '</'])('takes time in proportion to a text of %s', (piece) => {
    expect(textOfHtml(piece.repeat(100_000)).length).toBeLessThanOrEqual(piece.length * 100_000);
  });
});
