import { escapeHtml, jsonForHtml, pageHead } from '../../src/server/html';

describe('text in a page', () => {
  it('is no markup', () => {
    expect(escapeHtml(`<a href="x" id='y'>&</a>`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;');
    expect(pageHead('<b>')).toContain('<title>&lt;b&gt;</title>');
  });

  it('as JSON ends no script and reads as it was', () => {
    const value = { text: '</script><!-- é' };
    expect(jsonForHtml(value)).not.toContain('<');
    expect(JSON.parse(jsonForHtml(value))).toEqual(value);
  });
});
