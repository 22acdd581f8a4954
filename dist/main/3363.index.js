export const id = 3363;
export const ids = [3363];
export const modules = {

/***/ 3363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWriteRun: () => (/* binding */ openWriteRun)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/writes/gate-facts.js
var gate_facts = __webpack_require__(9214);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/github/api-schemas.js
var api_schemas = __webpack_require__(3809);
// EXTERNAL MODULE: ./build/adapters/github/retrying-request.js
var retrying_request = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/adapters/host/system.js
var system = __webpack_require__(1779);
;// CONCATENATED MODULE: ./build/adapters/github/read-gate-facts.js






const missing = { kind: 'missing' };
/** Long: one short method for each fact. */
function createApprovals(options) {
    const { clock = system/* systemClock */.ml } = options;
    const [owner = ''] = options.repository.split('/');
    async function ask(question) {
        const { read, otherwise, ...rest } = question;
        const asked = await (0,retrying_request/* askApi */.wk)(options, rest);
        if (asked.isOk)
            return read(asked.body, asked.answer);
        const { answer, failure, isUnsent } = asked;
        const meant = answer && otherwise?.(answer);
        const { cause: why } = failure;
        if (meant || isUnsent || failure.isLimit)
            return meant ?? unknown(why);
        if (!answer || answer.status >= 500)
            return unknown((0,sentence/* sentence */.e)('api-later', { why }));
        if (answer.status >= 400)
            return unknown(why);
        return unknown((0,sentence/* sentence */.e)('api-elsewhere', { why }));
    }
    return {
        /** https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run. Needs `actions: read`, as the two below. */
        async run(id) {
            if (!isRunId(id))
                return noRunId;
            return ask({
                path: `/actions/runs/${id}`,
                schema: api_schemas/* runSchema */.Lx,
                permission: 'actions: read',
                read: (run) => String(run.id) === id ? known((0,api_schemas/* runOf */.ng)(run)) : another((0,sentence/* sentence */.e)('api-run', { id: String(run.id) })),
            });
        },
        /** https://docs.github.com/en/rest/deployments/environments#get-an-environment */
        environment: (name) => ask({
            path: `/environments/${encodeURIComponent(name)}`,
            schema: api_schemas/* environmentSchema */.VW,
            permission: 'actions: read',
            read: (found) => (0,gate_facts/* isSameName */.yS)(found.name, name)
                ? known((0,api_schemas/* environmentFacts */.z7)(found, owner))
                : another((0,sentence/* sentence */.e)('gate-environment', { environment: (0,redact/* cleanLine */.Ow)(found.name, 100) })),
            otherwise: (answer) => answer.status === 404 && (0,retrying_request/* messageOf */.bD)(answer) === 'Not Found' ? known(missing) : undefined,
        }),
        /**
         * Every review of the run's deployments; one that was bypassed need not be among them.
         * https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
         */
        async approvals(runId) {
            if (!isRunId(runId))
                return noRunId;
            return ask({
                path: `/actions/runs/${runId}/approvals`,
                schema: api_schemas/* approvalsSchema */.AP,
                permission: 'actions: read',
                // A rejection may be on another page. GitHub documents none.
                read: (reviews, { hasMore }) => (hasMore ? notAll : known(reviews.map(api_schemas/* approvalOf */.xf))),
            });
        },
        permission: ({ id, login }) => ask({
            path: `/collaborators/${encodeURIComponent(login)}/permission`,
            schema: api_schemas/* permissionSchema */.V0,
            permission: 'contents: read',
            // By the number: the login may be somebody else's by now.
            read: (found) => found.user.id === id
                ? known((0,api_schemas/* permissionOf */.Fp)(found))
                : another((0,sentence/* sentence */.e)('api-account', { login: (0,redact/* cleanLine */.Ow)(found.user.login, 100) })),
            otherwise: ({ status }) => (status === 404 ? nobody(login) : undefined),
        }),
        repository: () => ask({
            path: '',
            schema: api_schemas/* repositorySchema */._L,
            permission: 'contents: read',
            read: (found) => known((0,api_schemas/* repositoryFacts */.Ow)(found)),
        }),
        /** GitHub's clock, from the header `Date` of an answer, and this host's when it came. */
        clocks: () => ask({
            path: '',
            schema: api_schemas/* repositorySchema */._L,
            permission: 'contents: read',
            read: (_, { dateAt }) => dateAt === undefined ? noDate : known({ github: dateAt, host: clock.now() }),
        }),
    };
}
function another(subject) {
    return unknown((0,sentence/* sentence */.e)('api-of-another', { subject }));
}
function nobody(login) {
    return unknown((0,sentence/* sentence */.e)('api-nobody', { login: (0,redact/* cleanLine */.Ow)(login, 100) }));
}
function unknown(why) {
    return { kind: 'failed', why };
}
const noDate = unknown((0,sentence/* sentence */.e)('api-no-date'));
const notAll = unknown((0,sentence/* sentence */.e)('api-not-all'));
const noRunId = unknown((0,sentence/* sentence */.e)('api-no-run-id'));
/** It becomes a part of the address. */
function isRunId(id) {
    return /^[1-9]\d{0,15}$/.test(id);
}
function known(value) {
    return { kind: 'known', value };
}

// EXTERNAL MODULE: ./build/core/jobs/environment.js
var environment = __webpack_require__(2278);
;// CONCATENATED MODULE: ./build/workflow/writes.js
/** The run that a write is planned or applied in: what the runner and GitHub say of it, and the claim on a digest. */




const noPermission = { kind: 'failed', why: 'not requested' };
function openWriteRun(options) {
    const { env, pinned, namespace, client } = options;
    const api = createApprovals(options);
    const local = {
        event: env['GITHUB_EVENT_NAME'],
        ref: env['GITHUB_REF'],
        runId: env['GITHUB_RUN_ID'] ?? '',
        attempt: env['GITHUB_RUN_ATTEMPT'] ?? '',
        commit: env['GITHUB_SHA'] ?? '',
        repository: options.repository,
    };
    return {
        local,
        pinned,
        actor: env['GITHUB_ACTOR'] ?? '',
        place: { id: local.runId, url: (0,environment/* runUrl */.Vp)(env) ?? '' },
        workflowUrl: workflowUrlOf(env),
        ...(options.keyMark !== undefined && { keyMark: options.keyMark }),
        claimProblem: client
            ? options.keyMark === undefined
                ? (0,sentence/* sentence */.e)('no-state-key')
                : undefined
            : (0,sentence/* sentence */.e)('no-cache'),
        async facts(environment, gate, planRunId) {
            const [run, repository, found, approvals, clocks, other] = await Promise.all([
                api.run(local.runId),
                api.repository(),
                api.environment(environment),
                api.approvals(local.runId),
                api.clocks(),
                planRunId === local.runId ? undefined : api.run(planRunId),
            ]);
            const permission = gate === 'dispatch' && run.kind === 'known'
                ? await api.permission(run.value.triggeringActor)
                : noPermission;
            const planRun = other ?? run;
            return { local, pinned, run, planRun, repository, environment: found, approvals, permission, clocks };
        },
        claim: (digest) => claim(client, `ops-claim-v1-${namespace}-${digest}`),
        claimPlan: (environment) => {
            const mark = (0,external_node_crypto_.createHash)('sha256').update(environment.toLowerCase()).digest('hex').slice(0, 16);
            return claim(client, `ops-plan-v1-${local.runId}-${mark}`);
        },
    };
}
/** The key can be saved once; who saved it is let through, whatever becomes of it. */
async function claim(client, key) {
    if (!client)
        return { kind: 'failed', why: (0,sentence/* sentence */.e)('no-cache') };
    const reply = await client.call({ kind: 'save', key, file: 'ops-claim.json', text: '{}\n' });
    if (reply.kind === 'saved')
        return { kind: 'claimed' };
    if (reply.kind === 'taken' && reply.isSure)
        return { kind: 'taken' };
    const why = reply.kind === 'failed' ? reply.why : (0,sentence/* sentence */.e)('cache-refused');
    return { kind: 'failed', why };
}
/** `owner/name/.github/workflows/ops-write.yml@refs/heads/main` → the page of the workflow. */
function workflowUrlOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_WORKFLOW_REF: ref } = env;
    const [, file] = /\/\.github\/workflows\/([\w.-]+)@/.exec(ref ?? '') ?? [];
    return server && repository && file ? `${server}/${repository}/actions/workflows/${file}` : undefined;
}


/***/ })

};
