"""How the page looks, on a screen and on paper."""

STYLE = """
:root { color-scheme: light; --ink: #1d2530; --quiet: #5c6672; --line: #d5dae1; --accent: #1f3a5f; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f3; color: var(--ink);
  font: 16px/1.5 "Times New Roman", "Liberation Serif", serif; overflow-wrap: anywhere; }
main { max-width: 210mm; margin: 24px auto; padding: 40px 48px; background: #fff; }
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 16px; }
h2 { font-size: 19px; margin: 32px 0 8px; color: var(--accent);
  border-bottom: 1px solid var(--line); padding-bottom: 4px; }
h3 { font-size: 17px; margin: 0; }
p { margin: 4px 0; }
.kind { text-transform: uppercase; letter-spacing: .06em; font-size: 13px; color: var(--quiet); }
.verdict { font-size: 19px; font-weight: bold; padding: 12px 16px; margin: 16px 0; }
.verdict.must { background: #fbe3e1; color: #8f1710; }
.verdict.should { background: #fdeadd; color: #8a3c08; }
.verdict.look { background: #fdf0d5; color: #6b4800; }
.verdict.pass { background: #e3f1e4; color: #1a5c28; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 0; margin: 0 0 8px; }
.counts b { font-size: 19px; }
.coverage, .meta, .basis { color: var(--quiet); font-size: 14px; }
.warnings { background: #fdf6e6; padding: 8px 16px; margin-top: 16px; }
.warnings h2 { margin: 0; border: 0; font-size: 16px; color: #6b4800; }
.warnings ul { margin: 4px 0; padding-left: 20px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px; }
.facts th { font-weight: normal; color: var(--quiet); width: 34%; padding-left: 0; }
.facts td, .facts th { border-bottom: 1px solid #eceff3; }
article { margin: 16px 0; padding: 4px 0 4px 16px; border-left: 4px solid var(--line); }
article.must { border-color: #c0392b; } article.should { border-color: #d9722e; }
article.look { border-color: #d39e00; }
article.waived { border-color: #5b7697; } article.error { border-color: #8e44ad; }
article.must .mark { color: #a61b12; } article.should .mark { color: #9c4510; }
article.look .mark { color: #7a5200; }
.place { padding-left: 16px; }
.suggestion { background: #f1f5fa; padding: 8px 12px; margin: 8px 0; }
.suggestion b { color: var(--accent); }
.brief ol { margin: 4px 0; padding-left: 28px; }
.all table { font-size: 14px; }
.all th, .all td { border: 1px solid var(--line); }
.all thead th { background: var(--accent); color: #fff; overflow-wrap: normal; white-space: nowrap; }
.all .group th { background: #eef2f7; color: var(--accent); }
.all td:nth-child(1) { text-align: center; width: 5%; } .all td:nth-child(2) { width: 25%; }
.all td:nth-child(3) { width: 10%; } .all td:nth-child(4) { width: 13%; }
.all td:nth-child(6) { width: 15%; }
span.pass { color: #1e6b2e; } span.must { color: #a61b12; font-weight: bold; }
span.should { color: #9c4510; font-weight: bold; } span.signing { color: #1f5d6b; }
span.look { color: #7a5200; font-weight: bold; } span.told { color: var(--quiet); } span.waived { color: #3c5472; }
span.error { color: #6a2480; font-weight: bold; } span.not-applicable { color: var(--quiet); }
@media (max-width: 700px) { main { padding: 16px; margin: 0; } }
@page { size: A4; margin: 18mm 15mm 18mm 20mm; }
@media print {
  body { background: #fff; font-size: 11pt; line-height: 1.35; }
  main { margin: 0; padding: 0; max-width: none; }
  h1 { font-size: 16pt; } h2 { font-size: 13.5pt; break-after: avoid; } h3 { break-after: avoid; }
  .all table { font-size: 10pt; }
  h2 { margin-top: 16pt; } h3 { font-size: 11.5pt; } article { margin: 10pt 0; }
  .suggestion { padding: 4pt 8pt; margin: 4pt 0; } .coverage, .meta, .basis { font-size: 10pt; }
  article, tr, .suggestion, .warnings, .brief li { break-inside: avoid; }
  .all .group { break-after: avoid; }
  thead { display: table-header-group; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
