/** The style of the page: a constant, because the page's own policy names it by its hash. */
import { DARK, LIGHT, properties } from './palette.ts';
import { SHADES } from './shapes.ts';

const shades = Array.from({ length: SHADES }, (_, i) => `.shade-${i} rect{fill:var(--shade-${i})}.shade-${i} text{fill:var(--on-shade-${i})}`).join('\n');

export const STYLE = `
:root{color-scheme:light;${properties(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${properties(DARK)}}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink)}
:lang(zh){line-height:1.7;line-break:strict}
.view{max-width:56rem;margin:0 auto;padding:0 1.5rem 4rem}
.skip{position:absolute;left:-999rem;background:var(--paper);color:var(--accent);padding:.6rem 1rem}
.skip:focus{left:1rem;top:1rem;z-index:1}
a{color:var(--accent)}
main:focus{outline:0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.bar{display:flex;flex-wrap:wrap;gap:.6rem 1.5rem;align-items:center;justify-content:space-between;padding:1rem 0;border-bottom:1px solid var(--line);font-size:.875rem}
.bar ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:0}
.bar a{text-decoration:none}
.bar a:hover{text-decoration:underline}
.tools{display:flex;gap:.5rem}
button,input,select{font:inherit;min-height:2.3rem;color:inherit;background:var(--paper);border:1px solid var(--loss);border-radius:3px;padding:.3rem .7rem;max-width:100%}
button{cursor:pointer}
button:hover{background:var(--wash)}
h1,h2,h3{line-height:1.3;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:2.1rem;font-weight:600;margin:.2rem 0 .4rem;letter-spacing:-.01em}
h2{font-size:1.35rem;font-weight:600;margin:3.5rem 0 .8rem}
h3{font-size:1rem;font-weight:600;margin:1.8rem 0 .6rem}
:lang(zh) h1{letter-spacing:0}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-left:1.2rem}
section{overflow-wrap:break-word}
bdi,code{overflow-wrap:anywhere}
.muted,.note,.id,.about,.eyebrow,.count{color:var(--muted)}
.note,.id,.count{font-size:.875rem}
.id{font-weight:400}
.eyebrow{margin:2.5rem 0 0;font-size:.875rem;color:var(--accent)}
.board h2{font-size:1.05rem;margin:1.9rem 0 .5rem}
.board .quiet{color:var(--muted);font-weight:400;margin-top:0}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2.5rem;margin-top:1.8rem}
.score{font-size:3.4rem;font-weight:600;line-height:1.1;margin:0;color:var(--accent);font-variant-numeric:tabular-nums;letter-spacing:-.02em}
.level{font-size:1.15rem;margin:.3rem 0 1rem}
.held{margin:.3rem 0}
.held:lang(en)::first-letter,thead th:lang(en)::first-letter,thead button:lang(en)::first-letter{text-transform:uppercase}
.whole{display:inline-block;max-width:100%}
.owner{min-width:8rem}
.marked{list-style:none;padding:0}
.facts,.failures{margin:.3rem 0}
.facts li,.failures li{margin:.25rem 0}
.failures{list-style:none;padding:0}
.failures .mark{min-width:1.4em}
.mark{display:inline-block;min-width:1em;font-weight:700}
.severity{white-space:nowrap}
.severity.critical,.severity.high{font-weight:600}
.statement{margin-top:2rem;padding-top:.8rem;border-top:1px solid var(--line);font-size:.875rem;color:var(--muted)}
.wide{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line);font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-size:.8125rem;vertical-align:bottom;white-space:nowrap;border-bottom:1px solid var(--loss)}
tbody th{font-weight:600;min-width:11rem}
tbody th.plain,th .plain,th .muted{font-weight:400}
.number{text-align:right;white-space:nowrap}
.nowrap{white-space:nowrap}
thead button{border:0;padding:0;min-height:0;background:none;text-decoration:underline dotted;text-underline-offset:.25em}
[aria-sort=ascending] button::after{content:" ▲"}
[aria-sort=descending] button::after{content:" ▼"}
[data-part=questions] table{table-layout:fixed;min-width:44rem}
[data-part=questions] th:nth-child(1){width:34%}
[data-part=questions] th:nth-child(2){width:32%}
[data-part=questions] th:nth-child(4){width:6.5rem}
[data-part=questions] thead th{white-space:normal}
[data-part=must-pass] td:last-child{min-width:16rem}
td .muted bdi{overflow-wrap:break-word}
[data-part=steps] :is(th,td):not(:last-child){padding-right:.6rem}
[data-part=steps] tbody th{min-width:0}
[data-part=steps] tbody th+td{min-width:10rem}
[data-part=steps] tbody th bdi,[data-part=steps] td+td bdi{overflow-wrap:break-word}
[data-part=must-pass] td:nth-child(4),[data-part=checks] td:nth-child(3){min-width:9rem}
.remark{display:block;margin-top:.2rem}
.remark:first-child{margin-top:0}
.filter{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;font-size:.875rem;padding:.9rem 1rem;background:var(--wash);border-radius:3px}
.filter label{display:flex;flex-direction:column;gap:.2rem;color:var(--muted)}
.filter input,.filter select,.filter button{color:var(--ink)}
figure{margin:1rem 0}
.drawing{overflow-x:auto}
.drawing svg,.board svg{display:block;width:100%;height:auto}
[data-part] .drawing svg{min-width:34rem}
.board .drawing svg{min-width:0}
details.numbers{font-size:.875rem;margin-top:.5rem}
summary{cursor:pointer;color:var(--muted)}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.8125rem;color:var(--muted);overflow-wrap:anywhere}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
svg text{fill:var(--ink);font-size:14px}
svg .small{font-size:12.5px}
svg .tiny{font-size:12px}
svg .strong{font-weight:600}
svg .muted{fill:var(--muted)}
.track{fill:var(--wash)}
.solid{fill:var(--accent)}
.area{fill:var(--accent);fill-opacity:.3;stroke:var(--accent);stroke-width:2}
.loss{fill:var(--loss)}
.aim{fill:none;stroke:var(--accent);stroke-width:1.5}
.open{stroke:var(--accent);stroke-width:1}
.hatch-ground{fill:var(--open)}
.hatch-line{fill:var(--accent);fill-opacity:.45}
.grid,.link{fill:none;stroke:var(--line)}
.link{stroke:var(--muted);stroke-dasharray:2 2}
.target{fill:none;stroke:var(--ink);stroke-width:2}
.zero{stroke:var(--ink);stroke-width:2}
.span{fill:none;stroke:var(--loss);stroke-width:3}
.course{fill:none;stroke:var(--accent);stroke-width:2}
.dot{fill:var(--accent);stroke:var(--accent);stroke-width:2}
.ring{fill:var(--paper);stroke:var(--ink);stroke-width:2}
svg .on-dot{fill:var(--paper)}
.dashed{stroke-width:1.5;stroke-dasharray:5 3}
${shades}
.shade-unknown rect,.shade-none rect{fill:none;stroke:var(--line)}
.shade-unknown rect{stroke:var(--loss);stroke-dasharray:4 3}
@media (max-width:44rem){.columns{grid-template-columns:minmax(0,1fr)}.view{padding:0 1rem 3rem}h1{font-size:1.6rem}}
@media screen and (max-width:44rem){
table{font-size:.8125rem}
th,td{padding-right:.6rem}
tbody th{min-width:8rem}
.owner{min-width:0}
.id{font-size:.8125rem}
[data-part=checks] td:last-child,[data-part=steps] tbody th+td{min-width:15rem}
.wide,.drawing{background:linear-gradient(to right,var(--paper) 40%,transparent) 0 0/2.5rem 100% local,linear-gradient(to left,var(--paper) 40%,transparent) 100% 0/2.5rem 100% local,linear-gradient(to right,var(--edge),transparent) 0 0/.9rem 100%,linear-gradient(to left,var(--edge),transparent) 100% 0/.9rem 100%;background-repeat:no-repeat}
}
@page{size:A4 portrait;margin:14mm}
@media print{
html{font-size:9pt;line-height:1.38}
:lang(zh){line-height:1.5}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.view{max-width:none;padding:0}
.bar,.skip,.filter,.count,.tools,details.numbers{display:none!important}
.board{break-after:page;display:flex;flex-direction:column;max-height:268mm}
.sheet{min-height:0;overflow:clip}
.statement{flex:none;position:relative;background:var(--paper)}
th,td{padding-top:.3rem;padding-bottom:.3rem}
.columns{gap:1.5rem;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);margin-top:.8rem}
figure{margin:0}
.eyebrow{margin-top:0}
h1{font-size:20pt}
.score{font-size:30pt}
.board h2{margin:.9rem 0 .25rem}
.board .quiet{margin-top:0}
.board th,.board td{padding-top:.25rem;padding-bottom:.25rem}
.board .statement{margin-top:1rem}
.board .clamp{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
h2{margin-top:1.6rem}
h2,h3,thead{break-after:avoid}
svg,tr,li{break-inside:avoid}
[data-part=topics]{break-before:page}
[data-part=topics] h2{margin-top:0!important}
.drawing>svg:first-child{break-after:avoid}
thead button{display:contents}
.wide,.drawing{overflow:visible}
[data-part] .drawing svg{min-width:0}
[data-part=questions] table{min-width:0}
tbody th{min-width:0}
[data-part=must-pass] tbody th{min-width:8.5rem}
.view main>section:not(.board):not(:nth-child(2)) h2{margin-top:2rem}
footer{margin-top:1.5rem;break-inside:avoid}
a{color:inherit;text-decoration:none}
}
`;
