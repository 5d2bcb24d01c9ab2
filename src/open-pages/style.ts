/** The one style sheet of the public pages: the app's tokens, for a phone first; no font, picture or script is loaded. */
export const STYLE = `
:root{color-scheme:light;--ground:#e8ece4;--paper:#fff;--ink:#10252c;--ink-2:#3f5157;--rule:#c3cbc1;--outline:#64746f;--petrol:#0d4652;--petrol-2:#0a343d;--wash:#d9e8e6;--sun:#ffc72e;--carmine:#a3162d;--carmine-soft:#fbe3e4;
--poster:"Avenir Next Condensed","Roboto Condensed",sans-serif-condensed,"Bahnschrift","Liberation Sans Narrow","Arial Narrow",system-ui,sans-serif;
--sans:-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",system-ui,sans-serif;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",P052,Georgia,serif}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.45 var(--sans);overflow-wrap:anywhere}
h1,h2,h3{font-family:var(--poster);line-height:1.1;margin:0;text-wrap:balance}
h1{font-size:2.125rem}h2{font-size:1.625rem}h3{font-size:1.3125rem}
p{margin:.5rem 0}
a{color:var(--petrol)}
:focus-visible{outline:4px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 8px var(--sun)}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
header{background:var(--petrol);color:#fff}
header>div{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;max-width:46rem;margin:auto;padding:.75rem 1rem 1.1rem}
header a{color:#fff;font:700 1.375rem/1.2 var(--poster);text-decoration:none;display:flex;gap:.6rem;align-items:center;min-height:48px}
header::after{content:"";display:block;height:10px;margin-bottom:-10px;background:radial-gradient(circle at 10px 0,var(--petrol) 9.5px,transparent 10px) repeat-x;background-size:20px 10px}
.days{background:var(--sun);color:var(--ink);padding:3px 10px;border-radius:4px;font-weight:700;font-size:1rem}
main{max-width:46rem;margin:auto;padding:1.75rem 1rem 3rem;display:grid;gap:1.25rem}
.sheet{background:var(--paper);border-radius:8px;padding:1.125rem;display:grid;gap:.6rem;box-shadow:0 2px 6px #10252c14}
.mark{display:flex;gap:.5rem;align-items:center;font-weight:700;font-size:1rem;margin:0}
.mark svg{width:26px;height:26px;flex:none}
dl{display:grid;gap:.4rem;margin:0}dt{font-weight:700}dd{margin:0 0 .3rem}
ol,ul{margin:.25rem 0;padding-left:1.4rem}li{margin:.25rem 0}
blockquote{margin:0;font-family:var(--serif)}
.voice{border-radius:0 0 8px 0;padding:.6rem .9rem;background:#fff0b3}
.voice small{font-size:1rem}
[data-axis=AIP] .voice,.voice[data-axis=AIP]{background:#cfe5f8}[data-axis=PCA] .voice{background:#ffcfc0}[data-axis=IPR] .voice{background:#dcb8e6}[data-axis=FCI] .voice{background:#dcf0b8}
summary{cursor:pointer;min-height:48px;display:flex;align-items:center;font-weight:700;border:2px solid var(--outline);border-radius:8px;padding:0 1rem;background:var(--paper)}
summary::before{content:"+";font:700 1.6rem/1 var(--poster);margin-right:.6rem}details[open]>summary::before{content:"–"}
details[open]>summary{margin-bottom:.75rem}
.button{display:flex;align-items:center;justify-content:center;text-align:center;min-height:56px;padding:.4rem 1rem;border-radius:8px;border:2px solid var(--petrol);background:var(--paper);color:var(--ink);font:700 1.125rem/1.2 var(--sans);text-decoration:none;cursor:pointer}
.button.main{background:var(--petrol);color:#fff;box-shadow:inset 0 -3px 0 var(--petrol-2)}
form{display:grid;gap:1rem}
fieldset{border:0;margin:0;padding:0;display:grid;gap:.5rem}
legend,label,.label{font-weight:700;padding:0}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.5rem}
.choices label{position:relative;display:flex;align-items:center;justify-content:center;min-height:52px;border:2px solid var(--outline);border-radius:8px;padding:.25rem .5rem;text-align:center;background:var(--paper);cursor:pointer}
.choices input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choices label:has(:checked){border:4px solid var(--petrol);background:var(--wash)}
.choices label:has(:checked)::before{content:"✓";margin-right:.4rem;font-weight:700}
.choices label:has(:focus-visible){outline:4px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 8px var(--sun)}
input[type=text],textarea,select{width:100%;min-height:52px;border:2px solid var(--outline);border-radius:8px;padding:.6rem .75rem;font:1.125rem/1.4 var(--sans);color:var(--ink);background:var(--paper)}
.check{display:flex;gap:.75rem;align-items:center;min-height:48px}.check input{width:28px;height:28px;flex:none;accent-color:var(--petrol)}
.hint{font-size:1rem;color:var(--ink-2);margin:.15rem 0 0;font-weight:400}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
.fault{border-left:8px solid var(--carmine);background:var(--carmine-soft);padding:.75rem 1rem;border-radius:4px}
.thanks{background:var(--sun)}
.thanks main{gap:1.5rem}.thanks h1{font-size:3.25rem;line-height:1}
.code{display:flex;gap:3px;margin:.25rem 0 .5rem;padding:0;list-style:none}
.code span{flex:1;background:#f3f5f0;border-radius:4px;text-align:center;font:700 clamp(2rem,13vw,4.25rem)/1.15 var(--poster)}
.ticket{background:var(--paper);padding:1.25rem;border-radius:4px;display:grid;gap:.5rem}
.ticket dl{border-top:3px dashed #c8c8c8;padding-top:1rem;grid-template-columns:minmax(6rem,auto) 1fr;gap:.4rem .9rem}
.ticket dt{font-weight:400;color:var(--ink-2)}.ticket dd{font-weight:700}
footer{max-width:46rem;margin:auto;padding:0 1rem 3rem;font-size:1rem;color:var(--ink-2)}
@media print{header::after,.button,form,.skip{display:none}body{background:#fff}}
`
