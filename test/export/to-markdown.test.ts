import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { toMarkdown } from '../../src/export/to-markdown.js';
import { checkedReport, finding } from '../support/checked-report.js';

it('renders as a heading, facts and a row for each finding', () => {
  const html = new MarkdownIt().render(toMarkdown([checkedReport([finding(), finding({ severity: 'info', cause: 'reading' })])]));
  expect(html).toContain('<h2>报告/青禾 区.txt</h2>');
  expect(html).toContain('<li>年度：2022</li>');
  expect(html.match(/<tr>/gu)).toHaveLength(3);
  expect(html).toContain('<td>提示 · 读取存疑</td>');
  expect(html).toContain('<p>错误 1 项，警告 0 项，提示 1 项。</p>');
});

it('keeps a table whole whatever a sentence holds', () => {
  const code = 'a|b\n<script>*_`';
  const html = new MarkdownIt({ html: true }).render(toMarkdown([checkedReport([finding({ code: 'x/y', data: { code } })])]));
  expect(html.match(/<td/gu)).toHaveLength(4);
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<em>');
});

it('says so when nothing was found, and how much was suppressed', () => {
  const suppression = { report: '', fingerprint: '', code: '', message: '', reason: '' };
  const text = toMarkdown([checkedReport([], { suppressed: [{ finding: finding(), suppression }] })], { locale: 'en' });
  expect(text).toContain('Nothing found.\n\n1 suppressed.');
});
