export const id = 333;
export const ids = [333];
export const modules = {

/***/ 6333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EY: () => (/* binding */ renderProgress),
  B1: () => (/* binding */ renderReport),
  dE: () => (/* binding */ renderStub),
  q9: () => (/* binding */ withLinks)
});

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/notice.js
var core_notice = __webpack_require__(4624);
// EXTERNAL MODULE: ./build/core/text/clean.js
var clean = __webpack_require__(229);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/telegram/markup.js
/** Text from outside as it may stand in a Telegram message: shown as it is sent, and nothing in it can be tapped. */

/**
 * Text without what Telegram would change or take away (clean_input_string in
 * https://github.com/tdlib/td/blob/master/td/telegram/misc.cpp): tabs are spaces, lines end without space, and the three
 * combining marks that it drops are joined to their letters (`å`) or gone.
 */
function shown(text) {
    return (0,clean/* clean */.uH)(text)
        .replace(/\p{L}\p{M}*\u030A/gu, (letter) => letter.normalize('NFC'))
        .replace(/[\u0333\u033F\u030A]/g, '')
        .replaceAll('\t', '    ')
        .replace(/(?<! ) +$/gm, '');
}
/**
 * Where Telegram makes links by itself (find_entities in
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp): `@name`, `#tag`, `$CASH`, `/command`, addresses
 * with and without scheme, numbers of phones and bank cards. A match is the place to break it: the link needs what follows.
 */
const acting = /[@#$](?=[\p{L}\p{N}_])|(?<![\p{L}\p{N}_])\/(?=[\p{L}\p{N}_])|:(?=\/\/)|(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})|(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d)|\+(?=\d{7})|\d(?=(?:[ -]?\d){12})/gu;
/** The text with a zero-width space (U+200B) in everything that would be a link; `clean` text has no other. */
function unlinked(text) {
    return text.replace(acting, '$&\u200B');
}
const border = /[\s（）：，；“”]/;
const opening = /[([{"'`«\u2068]/;
const closing = /[)\]}"'`»\u2069:;,.!?。]/;
/**
 * The text as spans. From the first to the last word that would be a link it is code, where Telegram makes none: exact,
 * and copied by a tap. One stretch only, because a message may have 100 entities.
 */
function spansOf(text, style) {
    const places = [...text.matchAll(acting)].map(({ index }) => index);
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined)
        return [{ style, text }];
    let start = first;
    while (start > 0 && !border.test(text.charAt(start - 1)))
        start -= 1;
    while (start < first && opening.test(text.charAt(start)))
        start += 1;
    let end = last + 1;
    while (end < text.length && !border.test(text.charAt(end)))
        end += 1;
    while (closing.test(text.charAt(end - 1)))
        end -= 1;
    const spans = [
        { style, text: text.slice(0, start) },
        { style: 'code', text: text.slice(start, end) },
        { style, text: text.slice(end) },
    ];
    return spans.filter((span) => span.text !== '');
}
/** Text that runs from right to left, set apart so that it does not turn the line around (https://unicode.org/reports/tr9/). */
function isolated(text) {
    const isRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
    return isRightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

;// CONCATENATED MODULE: ./build/core/telegram/lines.js
/** Lines of a Telegram message as HTML and as plain text, and their distribution over messages. */

const tags = { bold: 'b', italic: 'i', code: 'code' };
const characters = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (character) => characters[character] ?? '');
const isOutput = (line) => line?.spans[0]?.style === 'pre';
/** For `parse_mode: HTML` (https://core.telegram.org/bots/api#html-style). Lines of output that touch are one block. */
function toHtml(lines) {
    return lines
        .map((line, index) => {
        const text = line.spans.map(spanHtml).join('');
        if (!isOutput(line))
            return text;
        const open = isOutput(lines[index - 1]) ? '' : '<pre>';
        return `${open}${text}${isOutput(lines[index + 1]) ? '' : '</pre>'}`;
    })
        .join('\n');
}
function spanHtml({ style, text }) {
    if (style === 'plain' || style === 'pre')
        return escaped(text);
    return `<${tags[style]}>${escaped(text)}</${tags[style]}>`;
}
/** The same to be sent without a parse mode: links in it are broken, and lines of output have a bar before them. */
function toPlain(lines) {
    return lines.map(plainLine).join('\n');
}
const textOf = ({ spans }) => spans.map(({ text }) => text).join('');
const plainLine = (line) => {
    const text = unlinked(textOf(line));
    if (!isOutput(line))
        return text;
    return text === '' ? '|' : `| ${text}`;
};
const blank = { spans: [] };
/**
 * The blocks over as few messages as their order allows: cut between blocks, else between lines, and within a line only
 * when no message could hold it.
 */
function pack(blocks, room) {
    const parts = [];
    let part = [];
    let size = { units: 0, entities: 0 };
    const add = (line) => {
        size = grown(size, line, part.at(-1));
        part.push(line);
    };
    const close = () => {
        if (part.length > 0)
            parts.push(withoutBlankEnds(part));
        part = [];
        size = { units: 0, entities: 0 };
    };
    for (const { lines, continued } of blocks) {
        const together = part.length === 0 ? lines : [blank, ...lines];
        if (!fits(sizeOf(together, size, part.at(-1)), room))
            close();
        else if (part.length > 0)
            add(blank);
        const most = room.units - sizeOf([continued]).units;
        for (const line of lines.flatMap((each) => cutLine(each, most))) {
            if (!fits(grown(size, line, part.at(-1)), room)) {
                close();
                add(continued);
            }
            add(line);
        }
    }
    close();
    return parts;
}
const fits = (size, room) => size.units <= room.units && size.entities <= room.entities;
function sizeOf(lines, from = { units: 0, entities: 0 }, above) {
    let size = from;
    for (const [index, line] of lines.entries()) {
        size = grown(size, line, index === 0 ? above : lines[index - 1]);
    }
    return size;
}
function grown(size, line, above) {
    const formatted = line.spans.filter(({ style }) => style !== 'plain').length;
    return {
        units: size.units + plainLine(line).length + 1,
        entities: size.entities + (isOutput(line) && isOutput(above) ? 0 : formatted),
    };
}
/** A line as lines that fit. Breaking links can at most double a text, so half the room always holds a piece and its bar. */
function cutLine(line, most) {
    if (plainLine(line).length < most)
        return [line];
    const limit = Math.floor(most / 2) - 2;
    const pieces = [[]];
    let left = limit;
    for (const { style, text } of line.spans) {
        let rest = text;
        while (rest !== '') {
            const end = left >= rest.length || !/[\uD800-\uDBFF]/.test(rest.charAt(left - 1)) ? left : left - 1;
            const taken = rest.slice(0, end);
            if (taken !== '')
                pieces.at(-1)?.push({ style, text: taken });
            rest = rest.slice(end);
            left -= taken.length;
            if (rest === '')
                break;
            pieces.push([]);
            left = limit;
        }
    }
    return pieces
        .map((spans) => withoutEnd(spans))
        .map((spans, index) => (index === pieces.length - 1 ? { ...line, spans } : { spans }));
}
/** Telegram cuts space off at the end of a message: what it would take away is not sent. */
function withoutBlankEnds(lines) {
    const isShown = (line) => textOf(line).trim() !== '';
    const kept = lines.slice(Math.max(0, lines.findIndex(isShown)), lines.findLastIndex(isShown) + 1);
    return kept.map((line, index) => index === kept.length - 1 ? { ...line, spans: withoutEnd(line.spans) } : line);
}
function withoutEnd(spans) {
    const last = spans.findLastIndex(({ text }) => text.trim() !== '');
    return spans
        .slice(0, last + 1)
        .map((span, index) => (index === last ? { ...span, text: span.text.trimEnd() } : span));
}

// EXTERNAL MODULE: ./build/core/notices/plain.js
var plain = __webpack_require__(2180);
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
/** Also of a number that is kept as its text; NaN when it is none. */
function numberIn(value) {
    const number = (0,numbers/* isDecimal */.aM)(value) ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? number : Number.NaN;
}
function barOf(percent) {
    const shown = Math.min(100, Math.floor(percent));
    const full = Math.floor((shown * cells) / 100);
    return `${'▓'.repeat(full)}${'░'.repeat(cells - full)} ${shown} %`;
}

;// CONCATENATED MODULE: ./build/core/telegram/block.js
/** The notices of one job as a block of a Telegram message. */






/** A notice that comes this late says when it was found. */
const lateMs = 60_000;
/** The groups, most urgent first, else in the order of their first notices. */
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
    const ordered = (0,plain/* byUrgency */.td)(all.map(({ notice }) => notice));
    const place = new Map(ordered.map((notice, index) => [notice, index]));
    return all
        .sort((a, b) => (place.get(a.notice) ?? 0) - (place.get(b.notice) ?? 0))
        .map(({ group }) => group);
}
/** The first of the most urgent ones. */
function worstOf(group) {
    return (0,plain/* byUrgency */.td)(group.map(({ notice }) => notice))[0] ?? group[0].notice;
}
const oneLine = (text) => shown(text).replace(/\s+/g, ' ').trim();
/** `Nightly sync (sync)`; empty without a job. */
function nameOf({ job }, texts) {
    if (job === undefined)
        return '';
    const [name, id] = [oneLine(job.name), oneLine(job.id)];
    return name === id ? isolated(id) : texts.named(isolated(name), isolated(id));
}
/** `#r1-a1`, as a report shows it. */
const markOfId = ({ id }) => `#${oneLine(id)}`;
function blockOf(group, context, texts) {
    const { notice } = group[0];
    const name = (0,clean/* clip */.$Q)(nameOf(notice, texts), 200) || texts.headline(notice);
    return {
        lines: group.flatMap((given, index) => noticeLines(given, context, texts, index === 0 ? laterIn(group, notice, texts) : '')),
        continued: { spans: spansOf((0,clean/* clip */.$Q)(oneLine(`↪️ ${texts.continued(name)}`), 250), 'italic') },
    };
}
/** The line of a group in the list that a storm begins with: which job, and what is the matter. */
function causeLine(group, texts) {
    const worst = worstOf(group);
    const ending = causeIn(worst, texts) + laterIn(group, worst, texts);
    return headLine(worst, texts, 'plain', iconOf(worst, texts), ending);
}
/** The newest state, ` → recovered, running`: a line about an alert must not hide that it is over. */
function laterIn(group, shownAs, texts) {
    const last = texts.headline(group[group.length - 1]?.notice ?? shownAs);
    return last === texts.headline(shownAs) ? '' : ` → ${oneLine(last)}`;
}
/**
 * The line of a group that needs no block, with its id in it. Undefined when there is more to show.
 */
function wholeLine(group, texts) {
    const [{ notice, again }, ...more] = group;
    const [fact = '', ...rest] = notice.facts;
    const isSaid = rest.length === 0 && (fact === '' || causeIn(notice, texts).endsWith(oneLine(texts.fact(fact, notice))));
    const repeats = notice.output === undefined || fact.includes(notice.output.trim());
    if (more.length > 0 || again || notice.progress || !isSaid || !repeats)
        return undefined;
    const line = causeLine(group, texts);
    return {
        spans: [...line.spans, { style: 'plain', text: ' ' }, { style: 'code', text: markOfId(notice) }],
        ...endOf(notice, texts),
    };
}
/** A line for each notice of a group whose details are left out: what is the matter, and its id. */
function briefLines(group, context, texts) {
    return group.map((given) => {
        const { spans } = causeLine([given], texts);
        const marks = marksOf(given, context, texts).map((mark) => ({
            style: 'plain',
            text: ` · ${mark}`,
        }));
        const id = { style: 'code', text: markOfId(given.notice) };
        return {
            spans: [...spans, { style: 'plain', text: ' ' }, id, ...marks],
            ...endOf(given.notice, texts),
        };
    });
}
function causeIn(notice, texts) {
    const cause = (0,core_notice/* causeFact */.QG)(notice);
    return cause === undefined ? '' : ` · ${(0,clean/* clip */.$Q)(oneLine(texts.fact(cause, notice)), 120)}`;
}
/** When it was found, if that is long ago, and that it may have arrived already. */
function marksOf({ notice, again }, context, texts) {
    const time = (0,format/* clockTime */.qo)(notice.at, context.zone, context);
    const lateBy = context.now - notice.at;
    return [...(lateBy >= lateMs ? [texts.found(time, (0,format/* span */.Ln)(lateBy))] : []), ...(again ? [texts.again] : [])];
}
/** What the line that ends a notice carries of it. */
function endOf(notice, texts) {
    const { id, link, job } = notice;
    if (!link || !(0,core_notice/* isWebUrl */.O9)(link.url))
        return { ends: id };
    return {
        ends: id,
        link: { text: texts.buttons[link.label], url: link.url, name: oneLine(job?.id ?? '') },
    };
}
/** The icon of a notice alone. */
const iconOf = (notice, texts) => `${texts.mark(notice).split(' ')[0] ?? ''} `;
function headLine(notice, texts, style, mark, ending) {
    const name = nameOf(notice, texts);
    const headline = isolated(oneLine(texts.headline(notice)));
    const line = `${mark}${name === '' ? '' : name + texts.colon}${headline}${ending}`;
    // A message may end with this line, and Telegram trims what ends it.
    return { spans: spansOf(line.trimEnd(), style) };
}
function noticeLines(given, context, texts, later) {
    const { notice } = given;
    const progress = progressLines(notice.progress ?? {}).map(shown);
    const facts = [...progress, ...notice.facts.map((fact) => texts.fact(shown(fact), notice))];
    return [
        headLine(notice, texts, 'bold', texts.mark(notice), later),
        ...facts.filter((fact) => fact.trim() !== '').flatMap(factLines),
        ...outputLines(notice.output ?? '', texts),
        {
            spans: [
                { style: 'code', text: markOfId(notice) },
                ...marksOf(given, context, texts).map((mark) => ({
                    style: 'italic',
                    text: ` · ${mark}`,
                })),
            ],
            ...endOf(notice, texts),
        },
    ];
}
/** A command at the end is code, to be copied by a tap. */
function factLines(fact) {
    return fact.split('\n').map((text, index) => {
        const bullet = index === 0 ? '• ' : '  ';
        const [, before = text, command = ''] = /^(.*?[:：] ?)(ops-framework \S.*)$/u.exec(text) ?? [];
        const spans = spansOf(`${bullet}${isolated(before)}`, 'plain');
        return { spans: command === '' ? spans : [...spans, { style: 'code', text: command }] };
    });
}
function outputLines(output, texts) {
    const text = shown((0,clean/* clipTail */.DH)(output));
    if (text.trim() === '')
        return [];
    const lines = text.replace(/^\n+|\n+$/g, '').split('\n');
    return lines.map((line) => ({ spans: [{ style: 'pre', text: texts.outputLine(line) }] }));
}

// EXTERNAL MODULE: ./build/core/notices/words.js + 3 modules
var words = __webpack_require__(6684);
;// CONCATENATED MODULE: ./build/core/telegram/messages.js
/** Notices → messages for Telegram, made for a tired person with a phone at night. */








/** Below Telegram's 4096, 100 and the header's share of both. */
const room = { units: 3960, entities: 94 };
/** More urgent jobs than this at once are a storm. */
const calm = 5;
/** In a storm the details of so many jobs follow, the most urgent; the others have their lines in its list. */
const mostDetailed = 50;
const mostLinks = 8;
const stubLimit = 300;
const statusCommand = 'ops-framework status';
/** After these an alert of a job is over. */
const endings = new Set(['recovered', 'closed']);
/**
 * One report as messages in their order, most urgent first, one block a job. The first message is audible when anything in
 * the report is an alert, needs a person, or is a recovery; all others, and reports of nothing but progress, completions and
 * changes, are silent. In a storm the first message begins with all urgent jobs and their causes, a line each.
 * The details of more than 50 of them are left out with a note.
 */
function renderReport(notices, context, language) {
    const texts = (0,words/* wordsOf */.Z)(language);
    const groups = groupsOf(notices);
    const { storm, brief } = stormList(groups, context, texts);
    const isWhole = (group) => storm.length > 0 && (0,core_notice/* isUrgent */.Gi)(worstOf(group)) && wholeLine(group, texts) !== undefined;
    const details = groups
        .filter((group) => !brief.has(group) && !isWhole(group))
        .map((group) => blockOf(group, context, texts));
    const blocks = [...storm, ...(storm.length > 0 ? [joined(details)] : details)].filter(({ lines }) => lines.length > 0);
    const audible = notices.some(({ notice }) => (0,core_notice/* isUrgent */.Gi)(notice) || notice.reason === 'recovered');
    const standing = standingOf(context, texts);
    const parts = pack(blocks, roomBelow(standing));
    return parts.map((lines, index) => {
        const part = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
        const top = [headerLine(context, texts, part), ...(index === 0 ? standing : [])];
        return messageOf(top, lines, !(audible && index === 0));
    });
}
/** The progress message of one running job. Always one message; what does not fit is left out with a note. Silent. */
function renderProgress(given, context, language) {
    const texts = (0,words/* wordsOf */.Z)(language);
    const standing = standingOf(context, texts);
    const top = [headerLine(context, texts, ''), ...standing];
    const below = roomBelow(standing);
    const [lines = [], ...rest] = pack([blockOf([given], context, texts)], below);
    if (rest.length === 0)
        return messageOf(top, lines, true);
    const ending = [
        { spans: [{ style: 'italic', text: `… ${texts.cut}` }] },
        {
            spans: [{ style: 'code', text: (0,clean/* clip */.$Q)(markOfId(given.notice), 200) }],
            ...endOf(given.notice, texts),
        },
    ];
    const { units, entities } = below;
    const [kept = []] = pack([blockOf([given], context, texts)], {
        units: units - 500,
        entities: entities - 2,
    });
    return messageOf(top, [...kept, ...ending], true);
}
/**
 * At most 300 characters of plain text, for when Telegram refuses everything else: the jobs and ids of the notices, most
 * urgent first, as many as it holds.
 */
function renderStub(notices, context, language) {
    const texts = (0,words/* wordsOf */.Z)(language);
    const time = (0,format/* clockTime */.qo)(context.now, context.zone, context);
    const items = groupsOf(notices).flatMap((group) => group.map(({ notice }) => {
        const name = (0,clean/* clip */.$Q)(nameOf(notice, texts), 60);
        const id = (0,clean/* clip */.$Q)(markOfId(notice), 60);
        return unlinked(`${iconOf(notice, texts)}${name === '' ? '' : `${name} `}${id}`).replace(/\s+/g, ' ');
    }));
    let text = `${texts.title(time)}${texts.colon}${texts.refused}`;
    for (const [index, item] of items.entries()) {
        const isLast = index === items.length - 1;
        const after = isLast ? '' : `\n${texts.more(items.length)}`;
        if (text.length + 1 + item.length + after.length > stubLimit) {
            return `${text}\n${texts.more(items.length - index)}`;
        }
        text += `\n${item}`;
    }
    return text;
}
/** It is a list itself, of what was. */
const isFold = ([{ notice }]) => notice.reason === 'folded';
/** Its last alert did not end meanwhile. */
const isOpen = (group) => {
    const changes = group.filter(({ notice }) => (0,core_notice/* isUrgent */.Gi)(notice) || endings.has(notice.reason));
    return changes.slice(-1).some(({ notice }) => (0,core_notice/* isUrgent */.Gi)(notice));
};
const isOfJob = ([{ notice }]) => notice.job !== undefined;
/** The list that a storm begins with, and the jobs that have nothing but their lines in it. */
function stormList(groups, context, texts) {
    const urgent = groups.filter((group) => (0,core_notice/* isUrgent */.Gi)(worstOf(group)) && !isFold(group));
    if (urgent.filter(isOfJob).length <= calm)
        return { storm: [], brief: new Set() };
    const open = urgent.filter(isOpen).length;
    const counts = texts.needAttention(open, urgent.length - open);
    const title = { spans: [{ style: 'bold', text: `${open > 0 ? '🚨' : '🟢'} ${counts}` }] };
    const long = urgent.filter((group) => isOfJob(group) && !wholeLine(group, texts));
    const brief = new Set(long.slice(mostDetailed));
    const lines = urgent.flatMap((group) => {
        if (brief.has(group))
            return briefLines(group, context, texts);
        return [wholeLine(group, texts) ?? causeLine(group, texts)];
    });
    const left = brief.size === 0
        ? []
        : [
            {
                spans: [
                    { style: 'plain', text: texts.detailsLeft(brief.size) },
                    { style: 'code', text: statusCommand },
                ],
            },
        ];
    return { storm: [{ lines: [title, ...lines, ...left], continued: title }], brief };
}
/** Details one after the other, so that as many as possible stand in a message. */
function joined(blocks) {
    const lines = blocks.flatMap((block, index) => index === 0 ? block.lines : [{ spans: [] }, ...block.lines]);
    return { lines, continued: { spans: [{ style: 'italic', text: '↪️' }] } };
}
function headerLine(context, texts, part) {
    const time = (0,format/* clockTime */.qo)(context.now, context.zone, context);
    const title = { style: 'bold', text: texts.title(time) };
    const zone = spansOf(` ${shown(context.zone ?? texts.hostTime)}`, 'italic');
    return { spans: part === '' ? [title, ...zone] : [title, { style: 'plain', text: part }, ...zone] };
}
/** More writes without a verdict are only counted. */
const mostStanding = 5;
/** The writes without a verdict, a line each. */
function standingOf({ openWrites }, texts) {
    const rest = openWrites.length - mostStanding;
    const lines = openWrites.slice(0, mostStanding).map((line) => texts.openWrite((0,redact/* cleanLine */.Ow)(line, 160)));
    const all = rest > 0 ? [...lines, texts.openWrite(texts.more(rest))] : lines;
    return all.map((line) => ({ spans: spansOf(isolated(shown(line)), 'plain') }));
}
/** What a message holds that begins with these lines. */
function roomBelow(lines) {
    const { units, entities } = sizeOf(lines);
    return { units: room.units - units, entities: room.entities - entities };
}
function messageOf(top, lines, silent) {
    const all = [...top, { spans: [] }, ...lines];
    return {
        html: toHtml(all),
        plain: toPlain(all),
        completes: lines.flatMap(({ ends }) => (ends === undefined ? [] : [ends])),
        links: linksIn(lines),
        silent,
    };
}
/** Links with the same text that lead elsewhere say whose they are. */
function linksIn(lines) {
    const byUrl = new Map();
    for (const { link } of lines)
        if (link && !byUrl.has(link.url))
            byUrl.set(link.url, link);
    const links = [...byUrl.values()].slice(0, mostLinks);
    return links.map(({ text, url, name }) => {
        const isShared = links.some((other) => other.url !== url && other.text === text);
        return { text: isShared && name !== '' ? `${text}: ${(0,clean/* clip */.$Q)(name, 40)}` : text, url };
    });
}
/** Where there are no buttons: the text, and each link as a line of its own below it. */
function withLinks(text, links) {
    return [text, ...links.map((link) => `${unlinked(link.text)}: ${link.url}`)].join('\n');
}



/***/ })

};
