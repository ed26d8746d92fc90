import { HttpCaller, addressOf } from '../../src/server/caller';

describe('the address under which requests are counted', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s → %s', (ip, address) => {
    expect(addressOf({ ip })).toBe(address);
  });
});

describe('a caller over HTTP', () => {
  const caller = (): HttpCaller => new HttpCaller({ id: 'r1', ip: '192.0.2.7' });

  it('has a name for its request and an address', () => {
    expect(caller()).toMatchObject({ requestId: 'r1', address: '192.0.2.7' });
  });

  it('is given up for those who asked before and those who ask after', () => {
    const one = caller();
    const { signal } = one;
    expect(signal.aborted).toBe(false);
    one.giveUp();
    expect([signal.aborted, one.signal.aborted]).toEqual([true, true]);
    const other = caller();
    other.giveUp();
    expect(other.signal.aborted).toBe(true);
  });
});
