/** Questions on a right take rights only; and what is hidden shows nowhere in the lists of subjects. */
import { type House, onlyError, openHouse, pluck } from '../../ask';
import { aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a question on a right', () => {
  it.each([
    ['{ applicableStandards(state: "MEX", rights: ["sdg:16.2"]) { on } }'],
    ['{ citationGaps(right: "SDG:16.2") { right { slug } } }'],
    ['{ decisions(filter: { rights: ["sdg:16.2"] }) { totalCount } }'],
    ['{ decisions(filter: { onRights: ["life", "sdg:16.2"] }) { totalCount } }'],
    ['{ recommendations(filter: { rights: "SDG:16.2" }) { nodes { key } } }'],
  ])('refuses a subject of another list, and says where its rights stand: %p', async (question) => {
    expect(onlyError(await house.ask(question))).toMatch(
      /"sdg:16\.2" is a subject of another list: give the slug of a right, as `life`\. The `mappings`/i,
    );
  });

  it('proposes rights for an unknown one', async () => {
    expect(onlyError(await house.ask('{ citationGaps(right: "lief") { right { slug } } }'))).toMatch(/Some that exist: .*life/);
    const message = onlyError(await house.ask('{ applicableStandards(state: "MEX", rights: "right to life") { on } }'));
    expect(message).toMatch(/^No Subject has the slug "right to life"\. Some that exist: life, [^:]*\.$/);
  });
});

describe('the rights of a recommendation', () => {
  it('find it by what any list marks; what is derived is told apart; what is hidden is absent', async () => {
    await house.pretend(async (ask, write) => {
      const [life, issue] = [await idOf(write, 'Subject', 'life'), await idOf(write, 'Subject', 'upr-issue:extrajudicial-executions')]; // prettier-ignore
      const id = await aRecommendation(write, { subjects: [issue] });
      await write('INSERT INTO record_subject (record_id, subject_id, derived) VALUES ($1, $2, true)', [id, life]);
      const question = `{ recommendations(filter: { rights: ["life"] }) { totalCount nodes { subjects(orderBy: SLUG) { nodes { slug } } rights { nodes { slug } } derivedRights { totalCount } } } none: recommendations(filter: { rights: null }) { totalCount } }`;
      const { data } = await ask(question);
      expect(data.recommendations).toEqual({
        totalCount: 1,
        nodes: [
          {
            subjects: { nodes: [{ slug: 'life' }, { slug: 'upr-issue:extrajudicial-executions' }] },
            rights: { nodes: [{ slug: 'life' }] },
            derivedRights: { totalCount: 1 },
          },
        ],
      });
      expect(data.none.totalCount).toBe(0);
      await hide(write, id);
      expect((await ask(question)).data.recommendations.totalCount).toBe(0);
    });
  });

  it('tell what maps to them, with who says so; a mapping is hidden with either of its subjects', async () => {
    await house.pretend(async (ask, write) => {
      const question = `{ subject(slug: "enforced-disappearance") { mappedFrom(first: 100) { nodes { relation saidBy confidence source { slug } from { slug scheme name { text } } } } } }`;
      const mapped = async (): Promise<string[]> => pluck((await ask(question)).data.subject.mappedFrom.nodes, 'from.slug');
      expect((await ask(question)).data.subject.mappedFrom.nodes).toContainEqual({
        relation: 'SAME_AS',
        saidBy: "Compiler's reading of the two names",
        confidence: 'KNOWN',
        source: { slug: 'catalogue' },
        from: { slug: 'upr-issue:enforced-disappearances', scheme: 'UPR_ISSUE', name: { text: 'Enforced disappearances' } },
      });
      expect(await mapped()).toEqual(expect.arrayContaining(['eurovoc:3053', 'uhri-theme:enforced-disappearances']));
      await hide(write, await idOf(write, 'Subject', 'eurovoc:3053'));
      expect(await mapped()).not.toContain('eurovoc:3053');
    });
  });
});
