/** A report as OSCAL assessment results (NIST, version 1.2.1, JSON): a finding for each component of the reference, an observation for each row of the body's own. */
import { squeeze } from '../text/vi.ts';
import { PROVES_NOTHING, percent, type Report, type ReportLine, titleOf } from './report.ts';

const OSCAL = '1.2.1';

export type Made = {
  /** A new UUID at each call. */
  uuid: () => string;
  /** When the check was made: ISO 8601 with its zone. */
  now: string;
  publicUrl: (path: string) => string;
};

export function assessmentResults(report: Report, made: Made) {
  const { framework, body, lines } = report;
  const plan = made.uuid();
  const findings = lines.filter(({ target, result }) => target !== undefined && result.kind !== 'de-ngo');
  const observed = lines.map((line) => ({ line, observation: observationOf(line, made) }));
  const name = squeeze(body) || 'Đơn vị';
  const controls = [...new Set(findings.flatMap(({ target }) => target?.id ?? []))];
  return {
    'assessment-results': {
      uuid: made.uuid(),
      metadata: {
        title: `${name}: đối chiếu với ${framework.name}`,
        'last-modified': made.now,
        version: framework.version,
        'oscal-version': OSCAL,
        remarks: PROVES_NOTHING,
      },
      'import-ap': {
        href: `#${plan}`,
        remarks: 'Không có kế hoạch đánh giá riêng; khung tham chiếu là căn cứ.',
      },
      results: [
        {
          uuid: made.uuid(),
          title: `Đối chiếu với ${framework.name}`,
          description: PROVES_NOTHING,
          start: made.now,
          'reviewed-controls': {
            'control-selections': [
              controls.length === 0
                ? { 'include-all': {} }
                : { 'include-controls': controls.map((id) => ({ 'control-id': id })) },
            ],
          },
          ...listed(
            'observations',
            observed.map(({ observation }) => observation),
          ),
          ...listed(
            'findings',
            observed
              .filter(({ line }) => findings.includes(line))
              .map(({ line, observation }) => findingOf(line, observation.uuid, made)),
          ),
        },
      ],
      'back-matter': {
        resources: [{ uuid: plan, title: framework.name, rlinks: [{ href: made.publicUrl(framework.url) }] }],
      },
    },
  };
}

function observationOf(line: ReportLine, { uuid, now, publicUrl }: Made) {
  const { own, kind, note, doubles, clauses, target, result } = line;
  const likeness =
    result.likeness === undefined ? [] : [prop('likeness', percent(result.likeness), publicUrl)];
  return {
    uuid: uuid(),
    title: `${kind}: ${own.name || (target === undefined ? '' : titleOf(target))}`,
    description:
      [
        note,
        ...doubles.map(({ component, likeness: alike }) => `Giống ${titleOf(component)}: ${percent(alike)}.`),
        ...clauses.map(({ place, words }) => `${place}: “${words}”`),
      ]
        .filter(Boolean)
        .join('\n\n') || kind,
    props: [prop('result', result.kind, publicUrl), ...likeness],
    ...listed(
      'links',
      clauses.map(({ source, place }) => ({ href: publicUrl(source), rel: 'reference', text: place })),
    ),
    methods: ['EXAMINE'],
    collected: now,
  };
}

function findingOf(line: ReportLine, observation: string, { uuid }: Made) {
  const { target, explanation, kind, result, note } = line;
  const isThere = result.kind !== 'thieu';
  return {
    uuid: uuid(),
    title: `${kind}: ${target === undefined ? '' : titleOf(target)}`,
    description: note || kind,
    target: {
      type: 'statement-id',
      'target-id': `${target?.id ?? ''}_smt`,
      status: { state: isThere ? 'satisfied' : 'not-satisfied' },
    },
    'related-observations': [{ 'observation-uuid': observation }],
    ...(explanation.trim() !== '' && { remarks: explanation }),
  };
}

function prop(name: string, value: string, publicUrl: (path: string) => string) {
  return { name, ns: publicUrl('/du-lieu/'), value };
}

/** OSCAL allows no empty lists. */
function listed<N extends string, T>(name: N, items: T[]): Partial<Record<N, T[]>> {
  return items.length === 0 ? {} : ({ [name]: items } as Record<N, T[]>);
}
