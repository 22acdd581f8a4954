export const id = 702;
export const ids = [702];
export const modules = {

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ requireRun),
/* harmony export */   OP: () => (/* binding */ announceNow),
/* harmony export */   QC: () => (/* binding */ tellRefusal),
/* harmony export */   V_: () => (/* binding */ announceSteps),
/* harmony export */   Ws: () => (/* binding */ reread),
/* harmony export */   cT: () => (/* binding */ openWrite),
/* harmony export */   d$: () => (/* binding */ trustedPlan),
/* harmony export */   dc: () => (/* binding */ toldOf),
/* harmony export */   mx: () => (/* binding */ tellNow),
/* harmony export */   pv: () => (/* binding */ writeContext),
/* harmony export */   r2: () => (/* binding */ openKnownWrite),
/* harmony export */   r8: () => (/* binding */ logRefusal)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2278);
/* harmony import */ var _core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5388);
/* harmony import */ var _core_writes_gate_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9214);
/* harmony import */ var _core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9418);
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8619);
/* harmony import */ var _core_writes_ledger_codec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5645);
/* harmony import */ var _core_state_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1012);
/* harmony import */ var _core_writes_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9488);
/* harmony import */ var _core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9879);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4766);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9473);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6790);
/** What plan, apply, verify and the tick have in common: the ledger, and telling people what it says. */













/**
 * A step of the chain in a workflow that ends before it could say anything: has a verdict all the same, and people are
 * told. Nothing was run. A verdict that `work` gave before it failed stays.
 */
async function toldOf(run, inputs, verdict, work) {
    let given;
    const host = {
        ...run.host,
        verdict(outcome) {
            given = outcome.verdict;
            run.host.verdict(outcome);
        },
    };
    try {
        return await work({ ...run, host }, inputs);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo) || !run.workflow)
            throw error;
        if (given !== undefined && given !== 'refused')
            throw error;
        const { command, job: id = '' } = inputs;
        if (given === undefined)
            run.host.verdict({ verdict, environment: '' });
        const context = run.state.context(_core_state_state_js__WEBPACK_IMPORTED_MODULE_6__/* .stateCodec */ .A.empty());
        await tellNow({ run, context }, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .brokenOffDraft */ .Os)(command, id, error.message));
        throw error;
    }
}
/** Reads the jobs file and the ledger. Throws a UserError (exit 2) for a job that is no write. */
async function openWrite(run, inputs) {
    const jobs = await run.jobsFile.require();
    const job = (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_11__/* .requireJob */ .bo)(jobs.config, inputs.job);
    if (job.kind !== 'one_shot_write') {
        const message = `job ${job.id} is a ${job.kind}; ${inputs.command} takes a one_shot_write`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(message, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .exitCodes */ .hS.badInput });
    }
    return { ...(await openLedger(run, jobs)), job };
}
/** The same for a job that may not be in the jobs file any more, while the ledger knows its writes. */
async function openKnownWrite(run, inputs) {
    const opened = await openLedger(run, await run.jobsFile.require());
    const { loaded } = opened;
    const id = inputs.job ?? '';
    const isKnown = loaded.kind !== 'unavailable' && loaded.doc.writes.some(({ job }) => job.id === id);
    return isKnown ? { ...opened, job: { id } } : openWrite(run, inputs);
}
async function openLedger(run, { config, jobsText }) {
    const ports = await run.openWrites();
    const loaded = await ports.ledger.load();
    return { run, ports, config, jobsText, loaded, context: writeContext(run, loaded, config.timezone) };
}
/** The moment, which knows who is behind the writes that are under way and which of them are unverified. */
function writeContext({ state, knownFiles }, loaded, zone) {
    const ledger = loaded.kind === 'unavailable' ? _core_writes_ledger_codec_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerCodec */ .C.empty() : loaded.doc;
    const options = { zone, owners: (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOf */ .rF)(ledger), file: knownFiles.own(_core_state_state_js__WEBPACK_IMPORTED_MODULE_6__/* .stateCodec */ .A.empty()) };
    const context = state.context(_core_state_state_js__WEBPACK_IMPORTED_MODULE_6__/* .stateCodec */ .A.empty(), options);
    return { ...context, openWrites: (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .openWriteLines */ .jS)(ledger, context) };
}
/** The run that a write needs. Throws a UserError outside a workflow, where nobody can approve anything. */
function requireRun(ports, { command, job = '' }) {
    if (ports.run)
        return ports.run;
    const message = command === 'settle'
        ? `settle is for the last job of the workflow of a write, which says there what became of the write when its run ended without a word: see docs/writes.md. To see it here: ops-framework history ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job)}`
        : `${command} runs in a workflow only, where its approval is: see docs/writes.md. To look at a plan here: ops-framework plan ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job)}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(message, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .exitCodes */ .hS.badInput });
}
/**
 * Queues what the ledger has to tell and nobody was told yet, and notes that it is queued. The same notice has the
 * same id whoever queues it, so a crash in between makes a repeat that people recognise. False when that failed.
 */
async function announceSteps(run, ports, context) {
    const loaded = await ports.ledger.load();
    if (loaded.kind === 'unavailable')
        return false;
    const ledger = loaded.doc;
    const steps = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .untold */ .r_)(ledger);
    const reminders = (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_4__/* .forgotten */ .Nq)(ledger, context.now).filter((write) => !steps.includes(write));
    const { incidents } = ledger;
    if (steps.length === 0 && reminders.length === 0 && incidents.length === 0)
        return true;
    const plans = await shownPlans(ports, steps);
    const notices = [
        ...steps.map((write) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .stepNotice */ .B3)(write, (digest) => plans.get(digest), context)),
        ...reminders.map((write) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .reminderNotice */ .DK)(write, context)),
        ...incidents.map((event) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .corruptionNotice */ .Af)(event, context)),
    ].map((notice) => linkedHere(notice, run.host.env));
    const queue = (state) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_8__/* .enqueueNotices */ .Wh)(state, notices, context);
    const saved = await run.state.tryUpdate(queue);
    if (!saved) {
        await run.reporter.deliverUnsaved(queue(_core_state_state_js__WEBPACK_IMPORTED_MODULE_6__/* .stateCodec */ .A.empty()), context);
        return false;
    }
    const told = { steps, reminded: reminders.map(({ digest }) => digest), incidents };
    try {
        await ports.ledger.update((latest) => (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_4__/* .markAnnounced */ .hK)(latest, told, context.now));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo))
            throw error;
        run.host.log('error', error.message);
    }
    return true;
}
/** The plans that are shown: of those that wait. */
async function shownPlans(ports, steps) {
    const plans = new Map();
    for (const { digest, status } of steps) {
        const document = status === 'planned' ? await trustedPlan(ports, digest) : undefined;
        if (!document)
            continue;
        const { shownPlan } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 7186));
        plans.set(digest, { ...document, shown: shownPlan(document) });
    }
    return plans;
}
/** Without a link that leads elsewhere than to the Actions of this repository: the ledger may be an older one, or edited. */
function linkedHere(notice, env) {
    if (!notice.link || (0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isActionsPage */ .z_)(notice.link.url, env))
        return notice;
    const { link: _, ...rest } = notice;
    return rest;
}
/** Tells what the ledger has to tell, now. True when all was taken. */
async function announceNow(command) {
    const { run, ports, context } = command;
    const ledger = await ports.ledger.load();
    const openWrites = ledger.kind === 'unavailable' ? [] : (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .openWriteLines */ .jS)(untoldAside(ledger.doc), context);
    const now = { ...context, openWrites };
    const queued = await announceSteps(run, ports, now);
    const state = await run.state.load();
    const delivered = state.kind !== 'unavailable' && (await deliverOwn(run, state.doc, now));
    return queued && delivered;
}
/** Without the writes whose notice says it itself. */
function untoldAside(ledger) {
    const told = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .untold */ .r_)(ledger);
    return { ...ledger, writes: ledger.writes.filter((write) => !told.includes(write)) };
}
/** A tick may be delivering the rest right now. */
async function deliverOwn({ reporter }, state, context) {
    const only = (entry) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .isOfWrites */ .qU)(entry) || (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_8__/* .isQueuedBy */ .bl)(entry, context.runId);
    try {
        return await reporter.deliver(state, context, { only });
    }
    finally {
        reporter.logUndelivered();
    }
}
/** A plan kept on this host, when it still is what its digest says. */
async function trustedPlan({ plans, fileHashes }, digest) {
    const document = plans.read(digest);
    if (!document || fileHashes.sha256((0,_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .attempt */ .CD)(() => (0,_core_writes_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planText */ .Pt)(document.plan)) ?? '') !== digest)
        return undefined;
    const { output, ignored } = document.plan;
    // The engine of the patterns is large, and a tick seldom has a plan to look at.
    const { countedLines } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 7186));
    const isSame = output === null || fileHashes.sha256(countedLines(document.text, ignored)) === output;
    return isSame ? document : undefined;
}
/** Logs a refusal of a write that the ledger knows nothing of, tells it, and returns the exit code. */
async function tellRefusal(command, refusal) {
    const { job, ports } = command;
    logRefusal(command, refusal);
    await tellNow(command, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_9__/* .refusalDraft */ ._N)(job, refusal, ports.run?.workflowUrl ?? ports.run?.place.url));
    return _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .exitCodes */ .hS.failed;
}
/** Tells something that is in no ledger. */
async function tellNow({ run, context }, draft) {
    const id = `${context.runId}-n${(0,_core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_12__/* .fingerprint */ .Rj)(draft.headline).slice(0, 4)}`;
    const notice = linkedHere({ ...draft, id, at: context.now }, run.host.env);
    const queue = (state) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_8__/* .enqueueNotices */ .Wh)(state, [notice], context);
    const saved = await run.state.tryUpdate(queue);
    if (saved)
        await deliverOwn(run, saved, context);
    else
        await run.reporter.deliverUnsaved(queue(_core_state_state_js__WEBPACK_IMPORTED_MODULE_6__/* .stateCodec */ .A.empty()), context);
}
function logRefusal({ run, job }, refusal) {
    const { reason, detail } = refusal;
    run.host.log('error', `${job.id} refused (${reason}): ${detail}. To fix it: ${(0,_core_writes_gate_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fixOf */ .BW)(refusal)}`);
}
/** The write as the ledger knows it now. */
async function reread({ ports }, digest) {
    const loaded = await ports.ledger.load();
    return loaded.kind === 'unavailable' ? undefined : (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .findWrite */ .H1)(loaded.doc, digest);
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   lm: () => (/* binding */ spelt),
/* harmony export */   wF: () => (/* binding */ visibleInline)
/* harmony export */ });
/** Text for an approver: misleading characters are escaped, nothing is removed. Pure. */
/**
 * Invisible characters and those that change the appearance of others: control and format characters, unusual spaces, combining
 * marks, right-to-left letters (https://www.unicode.org/reports/tr9/, blocks with default R or AL), our sign for a continued
 * line, and a backslash that looks like one of our escapes.
 */
const misleading = /\\(?=u\{)|[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u21AA\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]|(?! )\p{Z}/gu;
const notAscii = /\\(?=u\{)|[^\u0020-\u007E]/gu;
const spell = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
/** Escapes misleading characters (`\u{202E}`), except tabs. Different lines stay different. */
function visible(line) {
    return line.replaceAll(misleading, (character) => (character === '\t' ? character : spell(character)));
}
/** For HTML, where several spaces look like one. */
function visibleInline(text) {
    return visible(text).replaceAll(/^ | $| (?= )|\t/g, spell);
}
/** The word with non-ASCII characters escaped, since some look alike; undefined: it has none. */
function spelt(word) {
    const text = JSON.stringify(word).replaceAll(notAscii, spell);
    return text === JSON.stringify(word) ? undefined : text;
}


/***/ }),

/***/ 3777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ canonicalJson)
});

;// CONCATENATED MODULE: ./node_modules/canonicalize/lib/canonicalize.js
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}

;// CONCATENATED MODULE: ./build/core/writes/canonical-json.js
/** Canonical JSON, the basis of the digest: RFC 8785 (https://www.rfc-editor.org/rfc/rfc8785). Pure. */

const mostDepth = 32;
/**
 * JSON in the form of RFC 8785. Complete: throws a TypeError for nesting deeper than 32 levels, values that are not JSON, and
 * lone surrogates.
 */
function canonicalJson(value) {
    refuseDeeper(value, mostDepth);
    const text = canonicalize(value);
    if (text === undefined)
        throw new TypeError('this is no JSON value');
    return text;
}
function refuseDeeper(value, levels) {
    if (typeof value !== 'object' || value === null)
        return;
    if (levels === 0)
        throw new TypeError(`JSON of more than ${mostDepth} levels has no canonical form here`);
    for (const each of Object.values(value))
        refuseDeeper(each, levels - 1);
}


/***/ }),

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ corruptionNotice),
/* harmony export */   B3: () => (/* binding */ stepNotice),
/* harmony export */   BA: () => (/* binding */ lostWriteDraft),
/* harmony export */   Cg: () => (/* binding */ unsavedDraft),
/* harmony export */   DK: () => (/* binding */ reminderNotice),
/* harmony export */   Gt: () => (/* binding */ elsewhereDraft),
/* harmony export */   Os: () => (/* binding */ brokenOffDraft),
/* harmony export */   _N: () => (/* binding */ refusalDraft),
/* harmony export */   fg: () => (/* binding */ endingWords),
/* harmony export */   jS: () => (/* binding */ openWriteLines),
/* harmony export */   qU: () => (/* binding */ isOfWrites),
/* harmony export */   r_: () => (/* binding */ untold),
/* harmony export */   zw: () => (/* binding */ unfinishedDraft)
/* harmony export */ });
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5388);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _gate_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9214);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9418);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(250);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5332);
/** Notices of writes: each step once, reminders, and one line while unverified. Pure. */








/** Lines of a difference in a message. */
const mostLines = 12;
/** Steps with a notice. The others are reported with the next step. */
const silent = ['applying', 'verifying'];
/** Writes whose last step was not announced. */
function untold(ledger) {
    return ledger.writes.filter((write) => write.step > (write.announcedStep ?? 0) && !silent.includes(write.status));
}
/** The notice of a write's last step. The same step has the same id in every process. */
function stepNotice(write, planOf, context) {
    const id = `w-${(0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(write.digest)}-${stepName(write)}-${write.step}`;
    return { id, at: context.now, job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(write.job), ...stepDraft(write, planOf(write.digest), context) };
}
/** Part of the id: two diverged hosts may have the same step count. */
function stepName({ refusal, step, status }) {
    return refusal?.step === step ? 'refused' : status;
}
/** A plan that waits for approval, or an unverified write. */
function reminderNotice(write, context) {
    const isPlan = write.status === 'planned';
    const { finishedAt = write.plannedAt } = write;
    const waits = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(context.now - (isPlan ? write.plannedAt : finishedAt));
    const toVerify = `to verify it: ops-framework verify ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(write.job.id)}`;
    return {
        id: `w-${(0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(write.digest)}-r${Math.floor((context.now - write.plannedAt) / 3_600_000)}`,
        at: context.now,
        reason: 'write',
        urgency: 'action',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(write.job),
        headline: isPlan ? `write waits for approval since ${waits}` : `write not verified since ${waits}`,
        facts: isPlan
            ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .gateFact */ .WK)(write), (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .untilFact */ .jl)(write, context), (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .digestFact */ .TK)(write)]
            : [...(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .endFacts */ .HN)(write), toVerify, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .digestFact */ .TK)(write)],
        link: isPlan
            ? { label: 'review', url: (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .reviewUrl */ ._B)(write) }
            : { label: 'run', url: write.applyRun?.url ?? write.run.url },
    };
}
/** Damage of the ledger. The same event has the same id in every process. */
function corruptionNotice({ at, message }, context) {
    return {
        id: `w-${(0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprint */ .Rj)(`${at} ${message}`).slice(0, 8)}`,
        at: context.now,
        reason: 'state',
        urgency: 'alert',
        headline: 'the write ledger was damaged',
        facts: [message],
    };
}
/** Whether a write command delivers this notice: its own, and those an earlier one could not deliver. */
function isOfWrites({ notice }) {
    return notice.id.startsWith('w-');
}
/** Unverified writes, one line each in every report. */
function openWriteLines(ledger, context) {
    return ledger.writes.filter(_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnverified */ .sU).map((write) => {
        const { id, name } = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(write.job);
        const since = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(write.finishedAt ?? write.plannedAt, context.zone, context);
        const isApplied = write.status === 'applied' || write.before === 'applied';
        const again = write.before === 'verification-failed';
        const open = isApplied ? 'applied, unverified' : 'undetermined, perhaps made';
        const what = again ? 'verification failed, asked again' : open;
        return `${what}: ${name === id ? id : `${name} (${id})`}, since ${since}`;
    });
}
function stepDraft(write, plan, context) {
    if (write.refusal?.step === write.step)
        return refusedDraft(write, write.refusal, context);
    switch (write.status) {
        case 'planned':
            return plannedDraft(write, plan, context);
        case 'superseded':
            return quietDraft(write, 'write superseded by a newer plan of this job');
        case 'expired':
            return quietDraft(write, 'plan expired, nobody approved it in time');
        case 'applied':
            return appliedDraft(write, context);
        case 'failed':
        case 'undetermined':
            return brokenDraft(write);
        case 'verified':
            return { ...endDraft(write), reason: 'verified', urgency: 'info', headline: 'write verified' };
        case 'verification-failed':
            return { ...endDraft(write), ...wayBack(write), urgency: 'action', headline: 'verification failed' };
        default:
            return quietDraft(write, `write ${write.status}`);
    }
}
function plannedDraft(write, document, context) {
    const shown = (document?.shown ?? []).map(_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E$).join('\n');
    const limit = _text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .outputLimit */ .pX - 100;
    const cut = shown.length > limit
        ? `${(0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(shown, limit)}\n(cut; the whole plan is in the summary of the run)`
        : shown;
    return {
        reason: 'write',
        urgency: 'action',
        headline: 'write waits for approval',
        facts: [
            ...(document ? (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .planFacts */ .pE)(document) : ['what it will run is in the summary of the run']),
            (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .gateFact */ .WK)(write),
            `triggered by: ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy, 60)}`,
            (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .untilFact */ .jl)(write, context),
            `verified by: ${write.verification.map(({ jobId }) => jobId).join(', ')}`,
            (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .digestFact */ .TK)(write),
        ],
        ...(cut !== '' && { output: cut }),
        link: { label: 'review', url: (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .reviewUrl */ ._B)(write) },
    };
}
/** Refusal of a write that may not be in the ledger. `url`: page to try again. */
function refusalDraft(job, refusal, url) {
    const { reason, detail } = refusal;
    const lines = detail.split('\n');
    const left = lines.length - mostLines;
    return {
        reason: 'write',
        urgency: 'action',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job),
        headline: `write refused (${reason})`,
        facts: [
            ...lines.slice(0, mostLines).map((line) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(line)),
            ...(left > 0 ? [`and ${left} more lines, in the log of the run`] : []),
            `to fix it: ${(0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fixOf */ .BW)(refusal)}`,
            reason === 'already-applied' ? 'this attempt ran nothing' : 'nothing was run',
        ],
        ...(url !== undefined && { link: { label: 'start', url } }),
    };
}
function refusedDraft(write, refusal, context) {
    const draft = refusalDraft(write.job, refusal, write.workflowUrl ?? write.run.url);
    const still = write.status === 'planned' ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .untilFact */ .jl)(write, context)] : [];
    return { ...draft, facts: [...draft.facts, ...still, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .digestFact */ .TK)(write)] };
}
function quietDraft(write, headline) {
    const facts = ['nothing was run', `triggered by: ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy, 60)}`, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .digestFact */ .TK)(write)];
    return { reason: 'write', urgency: 'info', headline, facts };
}
function appliedDraft(write, context) {
    const tried = (write.verifyTries ?? 0) > 0;
    const next = `verification from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(write.verifyAt ?? context.now, context.zone, context)} on: ${write.verification.map(({ jobId }) => jobId).join(', ')}`;
    if (!tried)
        return {
            ...endDraft(write),
            urgency: 'info',
            headline: 'applied, unverified',
            facts: [...(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .endFacts */ .HN)(write), next],
        };
    return {
        ...endDraft(write),
        urgency: 'action',
        headline: 'applied, unverified: the verification says nothing',
        facts: [
            ...(write.findings ?? []),
            ...(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .endFacts */ .HN)(write),
            `to verify it: ops-framework verify ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(write.job.id)}`,
        ],
    };
}
function brokenDraft(write) {
    const isFailed = write.status === 'failed';
    const headline = isFailed
        ? `write failed${write.ending === undefined ? '' : ` (${write.ending})`}`
        : 'write undetermined: it may have been made, or in part';
    const advice = isFailed
        ? 'it is not tried again by itself'
        : `it is never repeated by itself; to see what is there: ops-framework verify ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(write.job.id)}`;
    return {
        ...endDraft(write),
        ...wayBack(write),
        urgency: 'action',
        headline,
        facts: [...(write.findings ?? []), ...(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .endFacts */ .HN)(write), advice, ...(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .rollbackFacts */ .SC)(write)],
    };
}
function endDraft(write) {
    const findings = write.status === 'verified' || write.status === 'verification-failed' ? write.findings : [];
    return {
        reason: 'write',
        urgency: 'info',
        headline: write.status,
        facts: [
            ...(findings ?? []),
            ...(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .endFacts */ .HN)(write),
            ...(write.status === 'verification-failed' ? (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .rollbackFacts */ .SC)(write) : []),
        ],
        ...(write.output !== undefined && { output: write.output }),
        link: { label: 'run', url: write.applyRun?.url ?? write.run.url },
    };
}
/** Page to plan the rollback, a write like any other. */
function wayBack(write) {
    if (write.wayBack === undefined || write.workflowUrl === undefined)
        return {};
    return { link: { label: 'start', url: write.workflowUrl } };
}
// --- Notices of unfinished writes.
/** The same for the log, as an annotation. */
function endingWords({ headline, facts }, jobId) {
    return `${jobId}: ${headline}: ${facts.join('; ')}`;
}
/** The outcome of its run is unknown; without a plan nothing was run. `url`: page of the run. */
function lostWriteDraft(jobId, why, url, hasPlan) {
    return {
        reason: 'write',
        urgency: 'action',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)({ id: jobId }),
        headline: 'a write did not come to its end',
        facts: [
            why,
            hasPlan
                ? 'whether anything was changed is not known: look at the run, and at the host'
                : 'nothing was run: there was no plan to apply',
        ],
        link: { label: 'run', url },
    };
}
/** The run has ended, and the write waits or is unverified. */
function unfinishedDraft({ job, status, expiresAt }, url) {
    const until = new Date(expiresAt).toISOString();
    const fact = status === 'planned'
        ? `nothing was run, and the plan still waits for its approval until ${until}`
        : 'not verified: a tick on the host does that half an hour later';
    return {
        reason: 'write',
        urgency: 'action',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job),
        headline: 'the run of a write ended without a verdict',
        facts: [fact],
        link: { label: 'run', url },
    };
}
/** A run that did nothing because another one has the write. */
function elsewhereDraft({ job, applyRun }, url) {
    return {
        reason: 'write',
        urgency: 'info',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job),
        headline: 'a run of a write ended and did nothing',
        facts: ['another run has the write, and says what becomes of it'],
        link: { label: 'run', url: applyRun?.url ?? url },
    };
}
/** Only this process knows: the ledger has it in progress, and a tick will make it undetermined. */
function unsavedDraft(job, digest, end) {
    return {
        reason: 'write',
        urgency: 'action',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job),
        headline: `write ${end.status}, and that could not be saved`,
        facts: [`the command: ${end.ending}`, `plan: ${(0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(digest)}`],
        ...(end.output !== '' && { output: end.output }),
    };
}
/** A step failed early: an invalid jobs file, a failing plan command. */
function brokenOffDraft(command, jobId, why) {
    const lines = why.split('\n').slice(0, 12);
    return {
        reason: 'write',
        urgency: 'action',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)({ id: jobId }),
        headline: `${command} of a write failed`,
        facts: [...lines.map((line) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(line)), 'nothing was run'],
    };
}


/***/ }),

/***/ 9488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ changedSince),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   KY: () => (/* binding */ uncovered),
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   bN: () => (/* binding */ approvalRules),
/* harmony export */   jT: () => (/* binding */ declaresWrite),
/* harmony export */   l: () => (/* binding */ hiddenParts),
/* harmony export */   ok: () => (/* binding */ lastingFiles),
/* harmony export */   vU: () => (/* binding */ shownWords),
/* harmony export */   vs: () => (/* binding */ shownCode)
/* harmony export */ });
/* unused harmony exports isSameCommand, realPaths */
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3777);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38);
/**
 * The plan of a write: a document with everything it will do, whose SHA-256 is approved. `apply` builds it again and refuses any
 * difference. Pure.
 */



const withoutEffect = ['ignorePlanLines', 'granted', 'required'];
function approvalRules(approval) {
    return Object.fromEntries(Object.entries(approval).filter(([key]) => !withoutEffect.includes(key)));
}
/** Whether the jobs file still has the planned write: same id and command. */
function declaresWrite({ jobs }, { job }) {
    const same = jobs.find(({ id, kind }) => id === job.id && kind === 'one_shot_write');
    return same !== undefined && isSameCommand(same.commands.run ?? [], job.argv);
}
function isSameCommand(one, other) {
    return one.length === other.length && one.every((word, index) => word === other[index]);
}
/** The text that is hashed. */
function planText(plan) {
    return (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(plan);
}
function linesOf(text) {
    return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
/** A command for the approver: one argument per line, as JSON. */
function shownWords(argv) {
    return argv.map((word) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(JSON.stringify(word)));
}
/**
 * Parts that would not be shown literally: secrets by shape or (`hides`) by value, lone surrogates and bytes that are not UTF-8.
 * Names their positions, not the texts.
 */
function hiddenParts({ plan, text }, hides) {
    const isHidden = (part) => /\p{Surrogate}/u.test(part) || (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(part) !== part || hides(part);
    const places = [
        ...[plan.job, ...plan.verification].flatMap(placesIn),
        ...plan.ignored.map((pattern, index) => [`approval.ignorePlanLines[${index}]`, pattern]),
        ...Object.entries(plan.job.approval ?? {}).map(([key, value]) => [`approval.${key}`, JSON.stringify(value)]),
        ['the name of the host', plan.namespace],
        ['the path of the jobs file', plan.config.path],
    ];
    const found = places.filter(([, part]) => isHidden(part)).map(([place]) => place);
    const isHiddenOutput = (part) => part.includes('\uFFFD') || isHidden(part);
    if (!isHiddenOutput(text))
        return found;
    const lines = linesOf(text).flatMap((line, index) => isHiddenOutput(line) ? [`line ${index + 1} of what commands.plan prints`] : []);
    return [...found, ...(lines.length > 0 ? lines : ['what commands.plan prints'])];
}
function placesIn(command) {
    const { id, argv, cwd, link, program, env, code = {}, files, folders = [] } = command;
    return [
        ...argv.map((word, index) => [`word ${index + 1} of the command of ${id}`, word]),
        [`the folder of ${id}`, cwd],
        ...(link === undefined ? [] : [[`the link to the folder of ${id}`, link]]),
        [`the program of ${id}`, program],
        ...Object.keys(env).map((name, index) => [`the name of variable ${index + 1} of ${id}`, name]),
        ...Object.entries(code).map(([name, value]) => [`the value of ${name} of ${id}, which can load code`, value]),
        ...[...files, ...folders].map(({ word, path }) => [`the real path of what ${sourceName(word)} of ${id} names`, path]),
    ];
}
const sourceName = (word) => typeof word === 'number' ? `word ${word + 1}` : `the variable ${word}`;
/** Not covered by the digest: content of folders and sockets, and paths that do not exist. */
function uncovered({ argv, files, folders = [] }) {
    const known = new Set([...files, ...folders].map(({ word }) => word));
    const isMissing = (word, index) => index > 0 && word.includes('/') && !known.has(index);
    return [...new Set([...folders.map(({ path }) => path), ...argv.filter(isMissing)])];
}
/** Values of variables that load code, for the approver: one per line, as JSON. */
function shownCode({ code = {} }) {
    return Object.entries(code).map(([name, value]) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(`${name}=${JSON.stringify(value)}`));
}
/**
 * Files of a command that differ from the plan, changed by the write or by somebody else.
 */
function changedSince(approved, now) {
    const known = new Set(approved.files.map(keyOf));
    const kept = new Set(now.files.map(keyOf));
    const changed = [
        ...approved.files.filter((file) => !kept.has(keyOf(file))),
        ...now.files.filter((file) => !known.has(keyOf(file))),
    ];
    const folders = approved.cwd === now.cwd ? [] : [`its folder, now ${now.cwd}`];
    const paths = [...folders, ...new Set(changed.map(({ path }) => path))].map((path) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(path));
    return paths.length === 0 ? [] : [`changed since it was approved: ${paths.join(', ')}`];
}
const keyOf = ({ word, path, sha256 }) => JSON.stringify([word, path, sha256]);
/** Real paths of all working folders, programs, files and folders of a plan. */
function realPaths({ job, verification }) {
    const paths = [job, ...verification].flatMap(({ cwd, files, folders = [] }) => [
        cwd,
        ...[...files, ...folders].map(({ path }) => path),
    ]);
    return [...new Set(paths)];
}
/** Names of scripts: a verification reads such a file by running it. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|zsh|rb|pl|php|lua|sql)$/;
/**
 * Files that must not change until the write has ended: otherwise it is unknown what ran. Except files that a verifying read
 * names, too: the write is meant to change them (`cp next live`, then `cmp next live`), and the read checks them.
 */
function lastingFiles({ job, verification }) {
    const isArgument = ({ word }) => typeof word === 'number' && word > 0;
    const pathsOf = (files) => new Set(files.map(({ path }) => path));
    const verified = pathsOf(verification.flatMap(({ files }) => files.filter(isArgument)));
    const programs = pathsOf([job, ...verification].flatMap(({ files }) => files.filter(({ word }) => word === 0)));
    const isTarget = (file) => isArgument(file) && verified.has(file.path) && !script.test(file.path) && !programs.has(file.path);
    return job.files.filter((file) => !isTarget(file));
}


/***/ }),

/***/ 250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ gateWords),
/* harmony export */   HN: () => (/* binding */ endFacts),
/* harmony export */   SC: () => (/* binding */ rollbackFacts),
/* harmony export */   TK: () => (/* binding */ digestFact),
/* harmony export */   WK: () => (/* binding */ gateFact),
/* harmony export */   _B: () => (/* binding */ reviewUrl),
/* harmony export */   jl: () => (/* binding */ untilFact),
/* harmony export */   mD: () => (/* binding */ gateNote),
/* harmony export */   pE: () => (/* binding */ planFacts)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(229);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9488);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5332);
/** Facts about a write for messages, the summary and the log. Pure. */






/** Length of a command in a message. */
const mostOfCommand = 500;
/** Command, working folder and risk. */
function planFacts({ plan }) {
    const { job, namespace } = plan;
    // Each word by itself: a secret does not span words, but a mask could hide something.
    const words = `[${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(job.argv).map(_text_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E$).join(',')}]`;
    const isCut = words.length > mostOfCommand;
    return [
        `runs: ${(0,_text_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(words, mostOfCommand)}`,
        ...(isCut ? ['the command is longer than this message: the summary of the run has all of it'] : []),
        `where: ${namespace}, in ${(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(job.cwd)}`,
        `risk: ${job.risk}`,
    ];
}
function endFacts(write) {
    return [
        ...(write.ending === undefined ? [] : [`the command: ${write.ending}`]),
        `approved by: ${(write.approvedBy ?? []).map((login) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(login, 60)).join(', ')}, by ${gateWords(write)}`,
        digestFact(write),
    ];
}
function rollbackFacts({ wayBack: id }) {
    return id === undefined ? [] : [`way back: plan the write ${id}; it waits for its own approval`];
}
function reviewUrl(write) {
    return write.gate === 'environment' ? write.run.url : (write.workflowUrl ?? write.run.url);
}
function gateWords({ gate, environment }) {
    return gate === 'environment'
        ? `the environment ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(environment, 60)}`
        : 'a second dispatch (no required reviewers here)';
}
function gateFact(write) {
    return `approval: ${gateWords(write)}${write.gate === 'dispatch' ? `; start the workflow with plan-digest ${write.digest}` : ''}`;
}
function untilFact({ expiresAt }, context) {
    return `approve until: ${new Date(expiresAt).toISOString().slice(0, 10)} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(expiresAt, context.zone, context)}`;
}
function digestFact({ digest }) {
    return `plan: ${(0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(digest)}`;
}
/** GitHub's gate settings, for the approver. */
function gateNote({ environment }) {
    if (environment.kind === 'failed' || environment.value.kind === 'missing')
        return '';
    const { reviewers, preventsSelfReview } = environment.value;
    const self = preventsSelfReview ? 'not by who asked' : 'GitHub would let who asked approve';
    return `by ${reviewers.map((name) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(name, 60)).join(' or ')}; ${self}`;
}


/***/ })

};
