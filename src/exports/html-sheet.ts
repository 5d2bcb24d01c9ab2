/** How a report looks as a page of its own, on screen and on paper. Contrast holds in daylight and in grey. */
export const SHEET = `
:root{color-scheme:light;--ink:#16211f;--soft:#4a5653;--rule:#b9c2bf;--petrol:#0b5c6b}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:58rem;margin:0 auto;padding:clamp(1rem,4vw,3rem)}
header{border-bottom:6px solid var(--petrol);padding-bottom:1rem;margin-bottom:1.5rem}
h1,h2,h3,h4,h5,h6{line-height:1.2;margin:1.6em 0 .5em}
h1{font-size:2.2rem;margin:0 0 .3em}h2{font-size:1.55rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1.0625rem}
.subtitle{font-size:1.2rem;margin:0}
dl{margin:1rem 0 0;color:var(--soft);font-size:.9375rem}dl div{display:flex;flex-wrap:wrap;gap:0 .5em}dt{font-weight:700}dd{margin:0}
nav ol{list-style:none;padding:0;columns:2 18rem}nav a{display:inline-block;padding:.3rem 0;color:var(--petrol)}
.back a{display:inline-flex;align-items:center;min-height:48px;color:var(--petrol)}
:focus-visible{outline:3px solid var(--petrol);outline-offset:2px}
figure{margin:1rem 0}
.quote{border-left:4px solid var(--rule);padding-left:1rem}.quote blockquote{margin:0;font:1.125rem/1.45 Georgia,"Noto Serif",serif}.quote p{margin:0}
.quote p::before{content:"«"}.quote p::after{content:"»"}
figcaption{color:var(--soft);font-size:.9375rem}.bars figcaption{color:var(--ink);font-weight:700}
.map figcaption{color:var(--ink);font-weight:700}.map svg{width:100%;min-width:34rem;max-width:58rem;height:auto}
.bars svg{width:100%;max-width:40rem;height:auto}.bars rect{fill:var(--petrol)}.bars text{font-size:15px;fill:var(--ink)}.bars .value{font-weight:700}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35;overflow-wrap:normal}
table.many{min-width:72rem}
caption{text-align:left;font-weight:700;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--rule)}
thead th{border-bottom:3px solid var(--ink);vertical-align:bottom}tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:700;border-top:3px solid var(--ink);border-bottom:0}
.number{text-align:right;font-variant-numeric:tabular-nums}
@page{size:A4;margin:18mm 16mm 20mm}@page wide{size:A4 landscape;margin:14mm}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}nav,.back{display:none}.wide{page:wide;break-before:page}
h1{font-size:24pt}h2{font-size:15pt}h3{font-size:12pt}h2,h3,h4,h5,h6{break-after:avoid}
.quote,.bars,.map,tr{break-inside:avoid}.scroll{overflow:visible}.map svg{min-width:0;max-height:220mm}table{font-size:8.5pt}table.many{min-width:0;font-size:7.5pt;overflow-wrap:anywhere}
thead{display:table-header-group}tfoot{display:table-row-group}.bars rect{print-color-adjust:exact}}
`.trim()
