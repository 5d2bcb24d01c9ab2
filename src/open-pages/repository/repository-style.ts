import { STYLE } from '../style.ts'

/** The style sheet of the repository's pages: that of all open pages, with tables and lists of codes. */
export const REPOSITORY_STYLE = `${STYLE}
.facts{background:var(--paper);border-radius:8px;padding:1.125rem}
.phase h3 a{display:flex;align-items:center;min-height:48px}
.links{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:0 1.25rem}.links li{margin:0}
.links a{display:inline-flex;align-items:center;min-height:48px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;line-height:1.35}
caption{text-align:left;font-weight:700;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .9rem .6rem 0;border-top:1px solid var(--rule)}
thead th{border-top:0;border-bottom:3px solid var(--ink)}tbody th{font-weight:700}
tbody th small{display:block;font-weight:400;font-size:1rem;color:var(--ink-2)}
tbody td .links{margin-top:-.6rem}
.way{display:flex;flex-wrap:wrap;gap:.75rem}.way .button{flex:1 1 12rem}
.codes{list-style:none;padding:0;margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(6.75rem,1fr));gap:.5rem}.codes li{margin:0}
.codes a{display:flex;align-items:center;justify-content:center;min-height:48px;border:2px solid var(--outline);border-radius:8px;background:var(--paper);color:var(--ink);font-weight:700;letter-spacing:.06em;text-decoration:none}
.signs a{font-size:1.375rem}.signs{grid-template-columns:repeat(auto-fill,minmax(3.25rem,1fr))}
.hash{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:1rem}
.state{font-weight:700}
@media print{main{padding:0;max-width:none}.sheet,.facts{box-shadow:none;break-inside:avoid;padding:.5rem 0}.codes a{border:0}a{color:inherit}}
`
