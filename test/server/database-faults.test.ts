import { databaseFault } from '../../src/server/database-faults';
import { FAULTS } from './start-server';

describe('what an error of the driver means', () => {
  it.each([
    ['refused', 'SERVICE_UNAVAILABLE'],
    ['shutdown', 'SERVICE_UNAVAILABLE'],
    ['full', 'SERVICE_UNAVAILABLE'],
    ['frozen', 'SERVICE_UNAVAILABLE'],
    ['waiting', 'SERVICE_UNAVAILABLE'],
    ['timeout', 'TIMEOUT'],
    ['sql', undefined],
    ['bug', undefined],
    ['word', undefined],
    ['input', undefined],
  ])('%s → %s', (name, fault) => {
    expect(databaseFault(FAULTS[name]!())).toBe(fault);
  });

  it.each(['57P03', '08006', '53100', '40P01', 'ECONNRESET', 'ENOTFOUND'])('%s is a database that is away', (code) => {
    expect(databaseFault({ code })).toBe('SERVICE_UNAVAILABLE');
  });

  it('tells a missing socket from a missing file', () => {
    expect(databaseFault({ code: 'ENOENT', syscall: 'connect' })).toBe('SERVICE_UNAVAILABLE');
    expect(databaseFault({ code: 'ENOENT', syscall: 'open' })).toBeUndefined();
  });

  it('is not caught in a circle of causes', () => {
    const error: Record<string, unknown> = {};
    error['cause'] = error;
    expect(databaseFault(error)).toBeUndefined();
  });
});
