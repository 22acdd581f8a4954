export const id = 9405;
export const ids = [9405];
export const modules = {

/***/ 6540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VN: () => (/* binding */ blockOf),
  GL: () => (/* binding */ briefLines),
  mB: () => (/* binding */ causeLine),
  Ip: () => (/* binding */ markOfId),
  Vb: () => (/* binding */ nameOf),
  u1: () => (/* binding */ rowLines),
  ku: () => (/* binding */ wholeLine)
});

// UNUSED EXPORTS: endOf

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/notice.js
var core_notice = __webpack_require__(4624);
// EXTERNAL MODULE: ./build/core/text/clean.js
var clean = __webpack_require__(229);
// EXTERNAL MODULE: ./build/core/chat/groups.js
var groups = __webpack_require__(9065);
// EXTERNAL MODULE: ./build/core/chat/text.js
var chat_text = __webpack_require__(7894);
// EXTERNAL MODULE: ./build/core/notices/cause.js
var notices_cause = __webpack_require__(4527);
// EXTERNAL MODULE: ./build/core/notices/parts.js
var parts = __webpack_require__(734);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/text/numbers.js
var numbers = __webpack_require__(1262);
;// CONCATENATED MODULE: ./build/core/chat/progress.js

const cells = 10;
const percentNames = ['percent', 'percentage', 'pct'];
/**
 * `▓▓▓▓░░░░░░ 42 % · 2900 / 6900` from `done` and `total` (above 0), `▓▓▓▓░░░░░░ 42 %` from a percentage between 0 and 100;
 * then the other entries. Rounded down: 100 % is done.
 */
function progressLines(progress) {
    const { done, total } = progress;
    const [part, whole] = [numberIn(done), numberIn(total)];
    const isCount = part >= 0 && whole > 0;
    const name = percentNames.find((each) => Object.hasOwn(progress, each) && numberIn(progress[each]) >= 0 && numberIn(progress[each]) <= 100);
    const shown = isCount ? ['done', 'total'] : [name];
    const bar = isCount
        ? [`${barOf((part / whole) * 100)} · ${done} / ${total}`]
        : name === undefined
            ? []
            : [barOf(numberIn(progress[name]))];
    const others = Object.entries(progress).filter(([each]) => !shown.includes(each));
    const words = others.map(([each, value]) => `${each} ${value}`).join(' · ');
    return words === '' ? bar : [...bar, words];
}
/** Value of a number, also of one that is kept as text; otherwise NaN. */
function numberIn(value) {
    const number = (0,numbers/* isDecimal */.aM)(value) ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? number : Number.NaN;
}
function barOf(percent) {
    const shown = Math.min(100, Math.floor(percent));
    const full = Math.floor((shown * cells) / 100);
    return `${'▓'.repeat(full)}${'░'.repeat(cells - full)} ${shown} %`;
}

;// CONCATENATED MODULE: ./build/core/chat/block.js
/** The notices of one job as a block of a message. */









/** A notice that is delivered this late states its time. */
const lateMs = 60_000;
/** `Nightly sync (sync)`; empty without a job. */
function nameOf({ job }, say) {
    if (job === undefined)
        return '';
    const [name, id] = [(0,chat_text/* oneLine */.TN)(job.name), (0,chat_text/* oneLine */.TN)(job.id)];
    return name === id ? (0,chat_text/* isolated */.My)(id) : say((0,sentence/* sentence */.e)('named', { name: (0,chat_text/* isolated */.My)(name), id: (0,chat_text/* isolated */.My)(id) }));
}
/** `#r1-a1`, as shown in a report. */
const markOfId = ({ id }) => `#${(0,chat_text/* oneLine */.TN)(id)}`;
/** `isSaid`: the heading already states the headline of the only notice. */
function blockOf(group, context, say, isSaid = false) {
    const { notice } = group[0];
    const name = (0,clean/* clip */.$Q)(nameOf(notice, say), 200) || say((0,parts/* stateOf */.L4)(notice));
    return {
        lines: group.flatMap((given, index) => [
            isSaid
                ? personLine(given.notice, say)
                : headLine(given.notice, say, 'bold', (0,parts/* markOf */.Fg)(given.notice, say), index === 0 ? laterIn(group, notice, say) : ''),
            ...detailLines(given, context, say, isSaid),
        ].filter((line) => line !== undefined)),
        continued: {
            spans: [{ style: 'italic', text: (0,clean/* clip */.$Q)((0,chat_text/* oneLine */.TN)(`↪️ ${say((0,sentence/* sentence */.e)('continued', { name }))}`), 250) }],
        },
    };
}
/** The line of a group in the list at the beginning of a storm: the job and its problem. */
function causeLine(group, say) {
    const worst = (0,groups/* worstOf */.h)(group);
    const ending = causeIn(worst, say) + laterIn(group, worst, say);
    return headLine(worst, say, 'plain', `${(0,parts/* iconOf */.ZG)(worst)} `, ending);
}
/** The newest state, ` → recovered, running`: a line about an alert must show that it is resolved. */
function laterIn(group, shownAs, say) {
    const last = say((0,parts/* stateOf */.L4)(group[group.length - 1]?.notice ?? shownAs));
    return last === say((0,parts/* stateOf */.L4)(shownAs)) ? '' : ` → ${(0,chat_text/* oneLine */.TN)(last)}`;
}
/** The line, with its id, of a group that needs no block. Undefined: there is more to show. */
function wholeLine(group, say) {
    const [{ notice, again }, ...more] = group;
    const [fact = '', ...rest] = notice.facts.map(say);
    const isSaid = rest.length === 0 && (fact === '' || causeIn(notice, say).endsWith((0,chat_text/* oneLine */.TN)(fact)));
    const repeats = isRepeated(notice.output, [fact]);
    if (more.length > 0 || again || notice.progress || !isSaid || !repeats)
        return undefined;
    const line = causeLine(group, say);
    return {
        spans: [...line.spans, { style: 'plain', text: ' ' }, { style: 'code', text: markOfId(notice) }],
        ...endOf(notice, say),
    };
}
/** A line for each notice of a group whose details are left out: the problem and the id. */
function briefLines(group, context, say) {
    return group.map((given) => {
        const { spans } = causeLine([given], say);
        const marks = marksOf(given, context, say).map((mark) => ({
            style: 'plain',
            text: ` · ${mark}`,
        }));
        const id = { style: 'code', text: markOfId(given.notice) };
        return {
            spans: [...spans, { style: 'plain', text: ' ' }, id, ...marks],
            ...endOf(given.notice, say),
        };
    });
}
function causeIn(notice, say) {
    const cause = (0,notices_cause/* causeOf */.r)(notice);
    return cause === undefined ? '' : ` · ${(0,clean/* clip */.$Q)((0,chat_text/* oneLine */.TN)(say(cause)), 120)}`;
}
/** The time of the notice if it is late, and a mark if it may already have arrived. */
function marksOf({ notice, again }, context, say) {
    const time = (0,format/* clockTime */.qo)(notice.at, context.zone, context);
    const lateBy = context.now - notice.at;
    return [
        ...(lateBy >= lateMs ? [say((0,sentence/* sentence */.e)('found-at', { time, ms: lateBy }))] : []),
        ...(again ? [say((0,sentence/* sentence */.e)('sent-again'))] : []),
    ];
}
/** Data of a notice that its last line carries. */
function endOf(notice, say) {
    const { id, link, job } = notice;
    if (!link || !(0,core_notice/* isWebUrl */.O9)(link.url))
        return { ends: id };
    return {
        ends: id,
        link: { text: say((0,sentence/* sentence */.e)(`button-${link.label}`)), url: link.url, name: (0,chat_text/* oneLine */.TN)(job?.id ?? '') },
    };
}
function headLine(notice, say, style, mark, ending) {
    const name = nameOf(notice, say);
    const state = (0,chat_text/* isolated */.My)((0,chat_text/* oneLine */.TN)(say((0,parts/* stateOf */.L4)(notice))));
    const head = name === '' ? state : (0,parts/* verdictOf */.Vj)(notice, name, state, say);
    const line = `${mark}${head}${ending}`;
    return { spans: [{ style, text: line.trimEnd() }] };
}
/** The words of a notice's first line that a heading leaves out. */
function personLine(notice, say) {
    const word = notice.urgency === 'action' ? (0,parts/* urgencyWord */.kN)(notice) : undefined;
    return word && { spans: [{ style: 'bold', text: say(word) }] };
}
/** `isSaid`: no other line shows the id of a job with a name. */
function detailLines(given, context, say, isSaid) {
    const { notice } = given;
    const { job } = notice;
    const id = isSaid && job && (0,chat_text/* oneLine */.TN)(job.name) !== (0,chat_text/* oneLine */.TN)(job.id)
        ? [
            { style: 'plain', text: ' · ' },
            { style: 'code', text: (0,chat_text/* oneLine */.TN)(job.id) },
        ]
        : [];
    const progress = progressLines(notice.progress ?? {}).map(chat_text/* shown */.SP);
    const facts = [...progress, ...notice.facts.map((fact) => (0,chat_text/* shown */.SP)(say(fact)))];
    return [
        ...facts.filter((fact) => fact.trim() !== '').flatMap(factLines),
        ...(isRepeated(notice.output, facts) ? [] : outputLines(notice.output ?? '', say)),
        {
            spans: [
                { style: 'code', text: markOfId(notice) },
                ...id,
                ...marksOf(given, context, say).map((mark) => ({
                    style: 'italic',
                    text: ` · ${mark}`,
                })),
            ],
            ...endOf(notice, say),
        },
    ];
}
/** A running job on the board: its name, unless the heading shows it, and its progress. */
function rowLines([{ notice }], say, isSaid) {
    const { job, progress = {} } = notice;
    const name = { spans: [{ style: 'bold', text: (0,clean/* clip */.$Q)(nameOf(notice, say), 100) }] };
    const isNamed = isSaid && job !== undefined && (0,chat_text/* oneLine */.TN)(job.name) === (0,chat_text/* oneLine */.TN)(job.id);
    const values = progressLines(progress).map((line) => (0,clean/* clip */.$Q)((0,chat_text/* oneLine */.TN)(line), 200));
    return [...(isNamed ? [] : [name]), ...values.filter((line) => line !== '').flatMap(factLines)];
}
/** Formats a command at the end as code, so that a tap copies it. */
function factLines(fact) {
    return fact.split('\n').map((line, index) => {
        const bullet = index === 0 ? '• ' : '  ';
        const [, before = line, command = ''] = /^(.*?[:：] ?)(ops-framework \S.*)$/u.exec(line) ?? [];
        const start = { style: 'plain', text: `${bullet}${(0,chat_text/* isolated */.My)(before)}` };
        return { spans: command === '' ? [start] : [start, { style: 'code', text: command }] };
    });
}
/** A status command's only line of output is often its cause. */
const isRepeated = (output = '', facts) => facts.some((fact) => fact.includes((0,chat_text/* shown */.SP)(output.trim())));
function outputLines(output, say) {
    const tail = (0,chat_text/* shown */.SP)((0,clean/* clipTail */.DH)(output));
    if (tail.trim() === '')
        return [];
    const lines = tail.replace(/^\n+|\n+$/g, '').split('\n');
    return lines.map((line) => ({ spans: [{ style: 'pre', text: outputLine(line, say) }] }));
}
/** A line of output. Only the notes about omitted parts are in the reader's language. */
function outputLine(line, say) {
    const [, earlier] = /^… \((\d+) earlier characters left out\)$/.exec(line) ?? [];
    if (earlier !== undefined)
        return say((0,sentence/* sentence */.e)('earlier-left-out', { count: earlier }));
    return line.replace(/… \((\d+) characters left out\)/g, (_, count) => say((0,sentence/* sentence */.e)('middle-left-out', { count })));
}


/***/ }),

/***/ 9065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ groupsOf),
/* harmony export */   h: () => (/* binding */ worstOf)
/* harmony export */ });
/* harmony import */ var _notices_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(734);

/** The groups, most urgent first, then in the order of their first notices. */
function groupsOf(notices) {
    const groups = new Map();
    for (const [index, given] of notices.entries()) {
        const { job } = given.notice;
        const key = job === undefined ? `${index}` : `job ${job.id}`;
        const group = groups.get(key);
        if (group)
            group.push(given);
        else
            groups.set(key, [given]);
    }
    for (const group of groups.values())
        group.sort((a, b) => a.notice.at - b.notice.at);
    const all = [...groups.values()].map((group) => ({ group, notice: worstOf(group) }));
    const ordered = (0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .byUrgency */ .td)(all.map(({ notice }) => notice));
    const place = new Map(ordered.map((notice, index) => [notice, index]));
    return all
        .sort((a, b) => (place.get(a.notice) ?? 0) - (place.get(b.notice) ?? 0))
        .map(({ group }) => group);
}
/** The first of the most urgent ones. */
function worstOf(group) {
    return (0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .byUrgency */ .td)(group.map(({ notice }) => notice))[0] ?? group[0].notice;
}


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ headingOf),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   yo: () => (/* binding */ hostIn)
/* harmony export */ });
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4624);
/* harmony import */ var _notices_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(734);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9715);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9065);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7894);
/** The first line of a message is the verdict, with the host: a lock screen shows little else. */






/** In UTF-16 units. */
const widest = 60;
const widestHost = 20;
const leastName = 20;
/** The counts of a heading, worst first. */
const counts = {
    person: (count) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('count-person', { count }),
    alert: (count) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('count-alerts', { count }),
    recovered: (count) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('count-recovered', { count }),
    completed: (count) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('count-completed', { count }),
    started: (count) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('count-started', { count }),
    change: (count) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('count-changes', { count }),
    running: (count) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('count-running', { count }),
};
const isKind = (name) => name in counts;
const kinds = Object.keys(counts).filter(isKind);
/** Whether the group's last alert is still open. */
function isOpen(group) {
    const last = group.findLast(({ notice }) => (0,_notice_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrgent */ .Gi)(notice) || endsAlert(notice));
    return last !== undefined && !endsAlert(last.notice);
}
const endsAlert = (notice) => (0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .isGood */ .Kg)(notice) || notice.reason === 'closed';
/** How a message names the host. */
function hostIn({ hostName }) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isolated */ .My)((0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(hostName), widestHost));
}
/** `🔴 gw-1 · Mail sync paused`; for several groups, `🟠 gw-1 · 3 alerts, 1 recovered`. */
function headingOf(groups, context, say) {
    const verdicts = groups.map((group) => (isOpen(group) ? (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .worstOf */ .h)(group) : newestOf(group)));
    const byKind = new Map(kinds.map((kind) => [kind, verdicts.filter((verdict) => kindOf(verdict) === kind)]));
    const worst = kinds.flatMap((kind) => byKind.get(kind) ?? [])[0];
    const start = `${worst ? (0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .iconOf */ .ZG)(worst) : '🔵'} ${hostIn(context)} · `;
    const room = widest - start.length;
    if (worst && groups.length === 1) {
        const full = verdictText(worst, Infinity, say);
        const text = full.length <= room ? full : verdictText(worst, room, say);
        return { text: start + text, saysAll: text === full && groups[0]?.length === 1 };
    }
    const said = kinds.flatMap((kind) => {
        const count = byKind.get(kind)?.length ?? 0;
        return count === 0 ? [] : [say(counts[kind](count))];
    });
    return { text: start + listed(said, room, say), saysAll: false };
}
const newestOf = (group) => (group.at(-1) ?? group[0]).notice;
function kindOf(notice) {
    const { reason, urgency, headline } = notice;
    if ((0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .isGood */ .Kg)(notice))
        return reason === 'recovered' ? 'recovered' : 'completed';
    if (urgency === 'action')
        return 'person';
    if (urgency === 'alert')
        return 'alert';
    if (reason === 'progress')
        return 'running';
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .K)(headline, 'started') ? 'started' : 'change';
}
function verdictText(notice, room, say) {
    const state = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(say((0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(notice)));
    const { job } = notice;
    if (!job)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isolated */ .My)((0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(state, room));
    const name = (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(job.name) || (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(job.id), Math.max(leastName, room - state.length - 2));
    return (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .Vj)(notice, (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isolated */ .My)(name), (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isolated */ .My)(state), say), room);
}
/** As many of the texts as fit, but at least the first. */
function listed([first = '', ...rest], room, say) {
    let text = first;
    for (const next of rest) {
        const longer = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('and-also', { first: text, next }));
        if (longer.length > room)
            break;
        text = longer;
    }
    return text;
}


/***/ }),

/***/ 9405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ reportMessages),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   gW: () => (/* binding */ boardMessage)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4624);
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(229);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4262);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7894);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6540);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9065);
/* harmony import */ var _heading_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6663);
/* harmony import */ var _notices_say_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6112);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9715);
/** Notices → messages for any chat system, written for a tired person with a phone at night. */











/** More urgent jobs than this at once are a storm. */
const calm = 5;
/** In a storm, the details of this many most urgent jobs follow; the others have only their lines in the list. */
const mostDetailed = 50;
const mostLinks = 8;
const statusCommand = 'ops-framework status';
/**
 * One report as a list of messages, most urgent first, with one block for each job. The first message is audible if the report has
 * an alert, a recovery, or a notice that needs a person. All other messages are silent, and so are reports with only progress,
 * completions and changes. In a storm, the first message begins with all urgent jobs and their causes, one line each, and a note
 * replaces the details of all but 50 of them.
 */
function reportMessages(notices, context, language, limits) {
    const say = (0,_notices_say_js__WEBPACK_IMPORTED_MODULE_8__.textIn)(language);
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .groupsOf */ .c)(notices);
    const frame = frameOf(groups, context, say);
    const { storm, brief } = stormList(groups, context, say);
    const isWhole = (group) => storm.length > 0 && (0,_notice_js__WEBPACK_IMPORTED_MODULE_9__/* .isUrgent */ .Gi)((0,_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .worstOf */ .h)(group)) && (0,_block_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeLine */ .ku)(group, say) !== undefined;
    const details = groups
        .filter((group) => !brief.has(group) && !isWhole(group))
        .map((group) => (0,_block_js__WEBPACK_IMPORTED_MODULE_5__/* .blockOf */ .VN)(group, context, say, frame.saysAll));
    const blocks = [...storm, ...(storm.length > 0 ? [joined(details)] : details)].filter(({ lines }) => lines.length > 0);
    const audible = notices.some(({ notice }) => (0,_notice_js__WEBPACK_IMPORTED_MODULE_9__/* .isUrgent */ .Gi)(notice) || notice.reason === 'recovered');
    const parts = packed(blocks, frame, limits);
    return parts.map((lines, index) => {
        const part = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
        const silent = !(audible && index === 0);
        return {
            ...messageOf(index === 0 ? frame : { ...frame, standing: [] }, part, lines, limits),
            silent,
            notices,
        };
    });
}
/** Number of running jobs that the board shows; it counts the others. */
const mostRows = 50;
/** All running jobs. Always one message, silent. `fresh`: the notices of progress that it delivers. */
function boardMessage(fresh, board, context, language, limits) {
    const say = (0,_notices_say_js__WEBPACK_IMPORTED_MODULE_8__.textIn)(language);
    const groups = Object.entries(board.rows).map(([id, row]) => [
        { notice: noticeOf(id, row), again: false },
    ]);
    const frame = frameOf(groups, context, say);
    const above = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(frame.standing.map(limits.restyle), limits.sizeOf);
    const lines = (count) => {
        const shownRows = groups.slice(0, count).flatMap((group) => (0,_block_js__WEBPACK_IMPORTED_MODULE_5__/* .rowLines */ .u1)(group, say, frame.saysAll));
        const rest = groups.length - count;
        const text = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('and-more', { count: rest }));
        const more = rest > 0 ? [{ spans: [{ style: 'italic', text }] }] : [];
        return [...shownRows, ...more].map(limits.restyle);
    };
    let count = Math.min(mostRows, groups.length);
    while (count > 0 && !(0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)((0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(lines(count), limits.sizeOf, above), limits.room))
        count -= 1;
    return {
        ...messageOf(frame, '', lines(count), limits),
        completes: fresh.map(({ notice }) => notice.id),
        silent: true,
        notices: fresh,
        board,
    };
}
function noticeOf(id, { name, at, progress }) {
    const job = { id, name };
    const about = { job, headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('running', {}), facts: [], ...(progress && { progress }) };
    return { id: '', at, reason: 'progress', urgency: 'routine', ...about };
}
/** A fold is itself a list of earlier notices. */
const isFold = ([{ notice }]) => notice.reason === 'folded';
const isOfJob = ([{ notice }]) => notice.job !== undefined;
/** The list at the beginning of a storm, and the jobs that have only their lines in it. */
function stormList(groups, context, say) {
    const urgent = groups.filter((group) => (0,_notice_js__WEBPACK_IMPORTED_MODULE_9__/* .isUrgent */ .Gi)((0,_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .worstOf */ .h)(group)) && !isFold(group));
    if (urgent.filter(isOfJob).length <= calm)
        return { storm: [], brief: new Set() };
    const open = urgent.filter(_heading_js__WEBPACK_IMPORTED_MODULE_7__/* .isOpen */ .nT).length;
    const counts = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('need-attention', { count: open, over: urgent.length - open }));
    const title = { spans: [{ style: 'bold', text: `${open > 0 ? '🚨' : '🟢'} ${counts}` }] };
    const isCounted = context.header !== 'classic';
    const long = urgent.filter((group) => isOfJob(group) && !(0,_block_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeLine */ .ku)(group, say));
    const brief = new Set(long.slice(mostDetailed));
    const lines = urgent.flatMap((group) => {
        if (brief.has(group))
            return (0,_block_js__WEBPACK_IMPORTED_MODULE_5__/* .briefLines */ .GL)(group, context, say);
        return [(0,_block_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeLine */ .ku)(group, say) ?? (0,_block_js__WEBPACK_IMPORTED_MODULE_5__/* .causeLine */ .mB)(group, say)];
    });
    const left = brief.size === 0
        ? []
        : [
            {
                spans: [
                    { style: 'plain', text: say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('details-left', { count: brief.size })) },
                    { style: 'code', text: statusCommand },
                ],
            },
        ];
    const all = [...(isCounted ? [] : [title]), ...lines, ...left];
    return { storm: [{ lines: all, continued: isCounted ? goesOn : title }], brief };
}
const goesOn = { spans: [{ style: 'italic', text: '↪️' }] };
/** All details in one block, so that each message holds as many as possible. */
function joined(blocks) {
    const lines = blocks.flatMap((block, index) => index === 0 ? block.lines : [{ spans: [] }, ...block.lines]);
    return { lines, continued: goesOn };
}
function frameOf(groups, context, say) {
    const standing = standingOf(context, say);
    const zone = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(context.zone ?? say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('host-time')));
    if (context.header === 'classic') {
        const first = [{ style: 'bold', text: titleOf(context, say) }];
        return { first, zone: [{ style: 'italic', text: ` ${zone}` }], standing, last: [], saysAll: false };
    }
    const { text, saysAll } = (0,_heading_js__WEBPACK_IMPORTED_MODULE_7__/* .headingOf */ .Wm)(groups, context, say);
    const time = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(context.now, context.zone, context);
    const last = [{ spans: [{ style: 'italic', text: `${time} ${zone}` }] }];
    return { first: [{ style: 'bold', text }], zone: [], standing, last, saysAll };
}
/** The header of the `ops-monitor.py` script. */
function titleOf(context, say) {
    return say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('title', { time: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(context.now, context.zone, context) }));
}
/** Further writes without a verdict are only counted. */
const mostStanding = 5;
/** The writes without a verdict, one line each. */
function standingOf({ openWrites }, say) {
    const rest = openWrites.length - mostStanding;
    const shownWrites = [
        ...openWrites.slice(0, mostStanding),
        ...(rest > 0 ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('and-more', { count: rest })] : []),
    ];
    const all = shownWrites.map((write) => say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('open-write', { write: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(say(write), 160) })));
    return all.map((line) => ({ spans: [{ style: 'plain', text: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isolated */ .My)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(line)) }] }));
}
/** Distributes the blocks over as many messages as needed. */
function packed(blocks, { standing }, { room, restyle, sizeOf: measure }) {
    const above = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(standing.map(restyle), measure);
    const styled = blocks.map(({ lines, continued }) => ({
        lines: lines.map(restyle),
        continued: restyle(continued),
    }));
    return (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .pack */ .qq)(styled, { units: room.units - above.units, entities: room.entities - above.entities }, measure);
}
/** `lines`: already restyled for the chat. */
function messageOf({ first, zone, standing, last, saysAll }, part, lines, { restyle }) {
    const number = part === '' ? [] : [{ style: 'plain', text: part }];
    // A single notice follows its heading directly; a heading about several is followed by a blank line.
    const blank = saysAll && standing.length === 0 ? [] : [{ spans: [] }];
    const above = [{ spans: [...first, ...number, ...zone] }, ...standing, ...blank].map(restyle);
    return {
        lines: [...above, ...lines, ...(last.length > 0 ? [...blank, ...last.map(restyle)] : [])],
        completes: lines.flatMap(({ ends }) => (ends === undefined ? [] : [ends])),
        buttons: buttonsIn(lines),
    };
}
/** Links with the same text but different addresses also name their job. */
function buttonsIn(lines) {
    const byUrl = new Map();
    for (const { link } of lines)
        if (link && !byUrl.has(link.url))
            byUrl.set(link.url, link);
    const links = [...byUrl.values()].slice(0, mostLinks);
    return links.map(({ text: label, url, name }) => {
        const isShared = links.some((other) => other.url !== url && other.text === label);
        return { text: isShared && name !== '' ? `${label}: ${(0,_text_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(name, 40)}` : label, url };
    });
}


/***/ }),

/***/ 7894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ isolated),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/** Text from outside, made safe for a message, and the styles of text. */

/**
 * Applies the changes to text that Telegram would make (clean_input_string in
 * https://github.com/tdlib/td/blob/master/td/telegram/misc.cpp): tabs become spaces, space at the end of lines is removed, and the
 * three combining marks that it drops are joined with their letters (`å`) or removed.
 */
function shown(text) {
    return (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text)
        .replace(/\p{L}\p{M}*\u030A/gu, (letter) => letter.normalize('NFC'))
        .replace(/[\u0333\u033F\u030A]/g, '')
        .replaceAll('\t', '    ')
        .replace(/(?<! ) +$/gm, '');
}
/** The same, in one line. */
function oneLine(text) {
    return shown(text).replace(/\s+/g, ' ').trim();
}
/** Isolates right-to-left text, so that it does not reorder the line (https://unicode.org/reports/tr9/). */
function isolated(text) {
    const isRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
    return isRightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}


/***/ })

};
