import { expect, it } from 'vitest';
import { toGithubAnnotations } from '../../src/export/to-github-annotations.js';
import { checkedReport, finding, rangeOf } from '../support/checked-report.js';

it('writes one command a finding, with the level GitHub knows', () => {
  const checked = checkedReport([finding(), finding({ severity: 'warning' }), finding({ severity: 'info' })]);
  expect(toGithubAnnotations([checked]).split('\n')).toEqual([
    '::error file=报告/青禾 区.txt,line=1,endLine=1,col=1,endColumn=3,title=test/probe::test/probe {"sum":1}',
    '::warning file=报告/青禾 区.txt,line=1,endLine=1,col=1,endColumn=3,title=test/probe::test/probe {"sum":1}',
    '::notice file=报告/青禾 区.txt,line=1,endLine=1,col=1,endColumn=3,title=test/probe::test/probe {"sum":1}',
    '',
  ]);
});

it('leaves columns out where the range spans lines', () => {
  const checked = checkedReport([]);
  const [start] = rangeOf(checked, '一、');
  const text = toGithubAnnotations([{ ...checked, findings: [finding({ range: [start, start + 20] })] }]);
  expect(text).not.toContain('col=');
  expect(text).toMatch(/line=(\d+),endLine=(?!\1,)\d+/u);
});

it('escapes what would end a property, a command or a line', () => {
  const checked = checkedReport([finding({ code: 'a,b:c%\n', data: {} })], { name: 'C:\\x,y.txt' });
  const text = toGithubAnnotations([checked]);
  expect(text).toContain('file=C%3A\\x%2Cy.txt,');
  expect(text).toContain('title=a%2Cb%3Ac%25%0A::a,b:c%25%0A\n');
});
