import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareList } from './compare.ts';
import { DATA, row, WHOLE } from './fixture.ts';
import type { ListedComponent } from './framework-table.ts';
import { countsOf, type Result } from './results.ts';

const [FRAMEWORK] = DATA.frameworks;
if (FRAMEWORK === undefined) throw new Error('no framework');

const check = (list: readonly ListedComponent[], body = 'tỉnh Mẫu Đơn'): Promise<Result[]> =>
  compareList(list, DATA, FRAMEWORK, body, () => Promise.resolve());

/** What is said of each row and of each component that is not there. */
const said = (results: readonly Result[]) =>
  results.map(({ own, name, kind, target, deviations }) =>
    [
      kind,
      kind === 'thieu' || kind === 'de-ngo' ? '' : (name ?? own?.name ?? ''),
      target ?? '',
      ...deviations,
    ].join('|'),
  );

const without = (name: string) => WHOLE.filter((one) => one.name !== name);
const about = (results: readonly Result[], name: string) => results.filter(({ own }) => own?.name === name);

describe('a list that takes over the reference', () => {
  test('has no deviation; what it may choose or fill as it likes is left open', async () => {
    expect(said(await check(WHOLE))).toEqual([
      'ap-dung|Trục liên thông văn bản quốc gia|truc',
      'ap-dung|Hệ thống thư điện tử công vụ thống nhất|thu',
      'ap-dung|Cổng dữ liệu quốc gia|cong',
      'ap-dung|Kho dữ liệu dùng chung|kho',
      'ap-dung|Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)|lgsp',
      'ap-dung|Trung tâm giám sát, điều hành thông minh tỉnh Mẫu Đơn|ioc',
      'de-ngo||bien',
      'de-ngo||khac',
    ]);
  });

  test('says the same in any order, with any marks and capitals', async () => {
    const usual = new Set(said(await check(WHOLE)));
    expect(new Set(said(await check(WHOLE.toReversed())))).toEqual(usual);
    const shouted = WHOLE.map((one) => ({ ...one, name: one.name.toUpperCase() }));
    const targets = (results: Result[]) => results.map(({ kind, target }) => `${kind} ${target}`);
    expect(targets(await check(shouted))).toEqual(targets(await check(WHOLE)));
  });

  test('may name the component that stands for all shared ones instead of each', async () => {
    const list = [...WHOLE.slice(3), row('Ứng dụng dùng chung giữa các cơ quan trong hệ thống chính trị')];
    expect(countsOf(await check(list))).toMatchObject({ 'ap-dung': 4, thieu: 0, deviating: 0 });
  });
});

describe('a component removed', () => {
  test('is missing', async () => {
    expect(said(await check(without('Kho dữ liệu dùng chung')))).toContain('thieu||kho|thieu');
  });

  test('is missing too when it is a shared one, with what stands for it', async () => {
    const results = await check(without('Cổng dữ liệu quốc gia'));
    expect(results.find(({ target }) => target === 'cong')).toMatchObject({
      kind: 'thieu',
      via: ['dung-chung'],
    });
  });

  test('is missing once, as what stands for them, when all shared ones are', async () => {
    const lacking = (await check(WHOLE.slice(3))).filter(({ kind }) => kind === 'thieu');
    expect(lacking.map(({ target }) => target)).toEqual(['dung-chung']);
  });

  test('keeps the explanation of a row that says so', async () => {
    const declined = row('Kho dữ liệu dùng chung', {
      approach: 'khong-ap-dung',
      explanation: 'dùng của vùng',
    });
    const [found] = (await check([...without(declined.name), declined])).filter(
      ({ target }) => target === 'kho',
    );
    expect(found).toMatchObject({ kind: 'thieu', deviations: ['khong-ap-dung'], own: declined });
  });
});

describe('a component renamed', () => {
  const rest = without('Trung tâm giám sát, điều hành thông minh tỉnh Mẫu Đơn');

  test('is detailed when its name is still alike', async () => {
    const name = 'Trung tâm giám sát, điều hành đô thị thông minh';
    expect(about(await check([...rest, row(name, { layer: 3 })]), name)).toMatchObject([
      { kind: 'chi-tiet-hoa', target: 'ioc', basis: 'giong', deviations: [] },
    ]);
  });

  test('is taken over when its name is only the acronym', async () => {
    expect(about(await check([...rest, row('IOC tỉnh Mẫu Đơn')]), 'IOC tỉnh Mẫu Đơn')).toMatchObject([
      { kind: 'ap-dung', target: 'ioc', basis: 'ten' },
    ]);
  });

  test('is detailed when only its description is alike', async () => {
    const description =
      'Theo dõi tập trung giao thông, an ninh trật tự, môi trường, dịch vụ đô thị, phục vụ lãnh đạo tỉnh ra quyết định.';
    expect(
      about(await check([...rest, row('Phòng điều khiển', { description })]), 'Phòng điều khiển'),
    ).toMatchObject([{ kind: 'chi-tiet-hoa', target: 'ioc', basis: 'mo-ta' }]);
  });

  test('is new, and the one before missing, when nothing is alike', async () => {
    const results = said(await check([...rest, row('Phòng điều khiển', { layer: 3 })]));
    expect(results).toContain('bo-sung|Phòng điều khiển|');
    expect(results).toContain('thieu||ioc|thieu');
    // A component of its own in the layer fills what was left open there.
    expect(results).toContain('de-ngo||khac');
  });

  test('is what the list says it is, by id, code or name; an unknown reference is told', async () => {
    for (const reference of ['kho', 'dl1', 'KHO DU LIEU DUNG CHUNG CAP TINH']) {
      const own = row('Hồ dữ liệu', { reference, approach: 'chi-tiet-hoa' });
      expect(about(await check([own]), own.name)).toMatchObject([
        { kind: 'chi-tiet-hoa', target: 'kho', basis: 'danh-sach', deviations: [] },
      ]);
    }
    expect(about(await check([row('Hồ dữ liệu', { reference: 'DL9' })]), 'Hồ dữ liệu')).toMatchObject([
      { kind: 'bo-sung', deviations: ['tham-chieu-la'] },
    ]);
  });
});

describe('a component doubled', () => {
  test('in the list is told on both rows, and each keeps an explanation of its own', async () => {
    const results = about(await check([...WHOLE, row('Kho dữ liệu dùng chung')]), 'Kho dữ liệu dùng chung');
    expect(results.map(({ deviations }) => deviations)).toEqual([['lap'], ['lap']]);
    expect(new Set(results.map(({ key }) => key)).size).toBe(2);
  });

  test.each([
    ['in its own name', row('Trục liên thông văn bản của tỉnh')],
    ['in the name of the body', row('Cổng dữ liệu tỉnh Mẫu Đơn')],
    ['in its own name, where the shared one says no level', row('Hệ thống thư điện tử công vụ của tỉnh')],
    ['without the words of the shared level', row('Trục liên thông văn bản')],
    [
      'as one of its own by its word',
      row('Hệ thống thư điện tử công vụ thống nhất', { approach: 'bo-sung' }),
    ],
  ])('of a shared one %s looks like that one and takes over nothing', async (_, own) => {
    const [result] = about(await check([own]), own.name);
    expect(result).toMatchObject({ kind: 'bo-sung', deviations: ['trung'] });
    expect(result?.target).toBeUndefined();
    expect(result?.doubles[0]?.likeness).toBeGreaterThan(0.45);
  });

  test('beside a component of the reference that is nearer is no double', async () => {
    expect(about(await check(WHOLE), 'Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)')[0]?.doubles).toEqual([]);
  });
});

describe('a row', () => {
  test('in another layer than the reference has it is told', async () => {
    const own = row('Kho dữ liệu dùng chung', { layer: 3 });
    expect(about(await check([own]), own.name)).toMatchObject([{ target: 'kho', deviations: ['khac-lop'] }]);
  });

  test('that names several components stands for each', async () => {
    const own = row('Kho dữ liệu dùng chung cấp tỉnh; Bản đồ số nông nghiệp');
    expect(about(await check([own]), own.name).map(({ name, target }) => [name, target])).toEqual([
      ['Kho dữ liệu dùng chung cấp tỉnh', 'kho'],
      ['Bản đồ số nông nghiệp', 'bien'],
    ]);
  });

  test('of any words gets one result at least, with its own key, and the same every time', async () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} ;,()]{1,60}$/u).filter((name) => name.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (names) => {
        const list = names.map((name) => row(name));
        const results = await check(list);
        for (const own of list) expect(results.some((result) => result.own === own)).toBe(true);
        expect(new Set(results.map(({ key }) => key)).size).toBe(results.length);
        expect(await check(list)).toEqual(results);
      }),
      { numRuns: 50 },
    );
  });
});
