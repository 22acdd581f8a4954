export const id = 372;
export const ids = [372];
export const modules = {

/***/ 8372:
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
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./build/adapters/github/api-schemas.js
/** The answers of GitHub's API that a write is judged by: their shape, every field that is used, and what is made of them. */

const login = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]{1,100}(?:\[bot\])?$/));
const page = schemas/* string */.YjP().check(api/* _regex */.Fk(/^https?:\/\/\S{1,2000}$/));
const api_schemas_name = schemas/* string */.YjP().check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(1000));
const account = schemas/* object */.Ikc({ id: schemas/* int */.Whr().check(api/* _gte */.qm(1)), login, type: schemas/* string */.YjP() });
const someRepository = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), full_name: api_schemas_name });
/** A run without an actor is no answer: whoever approved it could be that actor. */
const runSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    run_attempt: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    event: api_schemas_name,
    head_branch: schemas/* nullable */.mee(api_schemas_name),
    head_sha: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)),
    html_url: page,
    actor: account,
    triggering_actor: account,
    repository: someRepository,
    // Published as always there; a fork can be deleted.
    head_repository: schemas/* nullable */.mee(someRepository),
});
function runOf(run) {
    return {
        id: String(run.id),
        attempt: run.run_attempt,
        event: run.event,
        branch: run.head_branch ?? undefined,
        commit: run.head_sha,
        actor: personOf(run.actor),
        triggeringActor: personOf(run.triggering_actor),
        url: run.html_url,
        repository: run.repository.full_name,
        isFork: run.head_repository?.id !== run.repository.id,
    };
}
const reviewer = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('User'), reviewer: schemas/* object */.Ikc({ login }) }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('Team'), reviewer: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]+$/)) }) }),
]);
const requiredReviewers = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('required_reviewers'),
    prevent_self_review: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
    reviewers: schemas/* array */.YOg(reviewer),
});
const otherRule = schemas/* object */.Ikc({ type: schemas/* string */.YjP().check(api/* _regex */.Fk(/^(?!required_reviewers$)/)) });
const environmentSchema = schemas/* object */.Ikc({
    name: api_schemas_name,
    html_url: page,
    protection_rules: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* union */.KCZ([requiredReviewers, otherRule]))),
});
/** `owner`: of the repository, to whom its teams belong. */
function environmentFacts(found, owner) {
    const rules = (found.protection_rules ?? []).filter((rule) => 'reviewers' in rule);
    const reviewers = rules
        .flatMap((rule) => rule.reviewers)
        .map((each) => (each.type === 'User' ? each.reviewer.login : `@${owner}/${each.reviewer.slug}`));
    const preventsSelfReview = rules.length > 0 && rules.every((rule) => rule.prevent_self_review === true);
    return { kind: 'found', name: found.name, reviewers, preventsSelfReview, url: found.html_url };
}
const approvalsSchema = schemas/* array */.YOg(schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(['approved', 'rejected', 'pending']),
    environments: schemas/* array */.YOg(schemas/* object */.Ikc({ name: api_schemas_name })),
    // Published as always there; an account can be deleted.
    user: schemas/* nullable */.mee(account),
}));
function approvalOf(review) {
    return {
        state: review.state,
        environments: review.environments.map((environment) => environment.name),
        by: review.user ? personOf(review.user) : { id: 0, login: ghost, isHuman: false },
    };
}
const permissionSchema = schemas/* object */.Ikc({
    permission: schemas/* enum */.k5n(['admin', 'maintain', 'write', 'triage', 'read', 'none']),
    user: schemas/* object */.Ikc({ id: schemas/* int */.Whr(), login }),
});
/** https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
function permissionOf({ permission }) {
    if (permission === 'maintain')
        return 'write';
    return permission === 'triage' ? 'read' : permission;
}
const repositorySchema = schemas/* object */.Ikc({ private: schemas/* boolean */.zMY(), default_branch: api_schemas_name });
function repositoryFacts(found) {
    return { isPublic: !found.private, defaultBranch: found.default_branch };
}
/** Every account that is gone is shown as this one, of the type of a person. https://github.com/ghost */
const ghost = 'ghost';
function personOf(person) {
    const { id, login: named, type } = person;
    const isHuman = type === 'User' && !named.endsWith('[bot]') && named.toLowerCase() !== ghost;
    return { id, login: named, isHuman };
}

// EXTERNAL MODULE: ./build/adapters/github/request.js + 1 modules
var request = __webpack_require__(2831);
// EXTERNAL MODULE: ./build/adapters/host/system.js + 1 modules
var system = __webpack_require__(2702);
;// CONCATENATED MODULE: ./build/adapters/github/gate-facts.js





const missing = { kind: 'missing' };
const later = 'try again later; when it stays so, look at the network and the proxy';
function createApprovals(options) {
    const { clock = system/* systemClock */.ml } = options;
    const [owner = ''] = options.repository.split('/');
    async function ask(question) {
        const { path, schema, permission, read, otherwise } = question;
        const answer = await (0,request/* requestApi */.Yq)(options, { method: 'GET', path });
        if (answer.kind !== 'answer')
            return (0,request/* failed */.gz)(answer.kind === 'not-sent' ? answer.why : `${answer.why}: ${later}`);
        const body = schema.safeParse(answer.body);
        if (answer.status === 200 && body.success)
            return read(body.data, answer);
        return otherwise?.(answer) ?? useless(answer, permission);
    }
    return {
        async run(id) {
            if (!isRunId(id))
                return noRunId;
            return ask({
                path: `/actions/runs/${id}`,
                schema: runSchema,
                permission: 'actions: read',
                read: (run) => (String(run.id) === id ? known(runOf(run)) : another(`run ${run.id}`)),
            });
        },
        environment: (name) => ask({
            path: `/environments/${encodeURIComponent(name)}`,
            schema: environmentSchema,
            permission: 'actions: read',
            read: (found) => (0,gate_facts/* isSameName */.yS)(found.name, name)
                ? known(environmentFacts(found, owner))
                : another(`environment ${found.name}`),
            otherwise: (answer) => answer.status === 404 && (0,request/* messageOf */.bD)(answer) === 'Not Found' ? known(missing) : undefined,
        }),
        async approvals(runId) {
            if (!isRunId(runId))
                return noRunId;
            return ask({
                path: `/actions/runs/${runId}/approvals`,
                schema: approvalsSchema,
                permission: 'actions: read',
                // A rejection may be on another page. GitHub documents none.
                read: (reviews, { hasMore }) => (hasMore ? notAll : known(reviews.map(approvalOf))),
            });
        },
        permission: ({ id, login }) => ask({
            path: `/collaborators/${encodeURIComponent(login)}/permission`,
            schema: permissionSchema,
            permission: 'contents: read',
            // By the number: the login may be somebody else's by now.
            read: (found) => found.user.id === id
                ? known(permissionOf(found))
                : another(`another account called ${found.user.login}`),
            otherwise: ({ status }) => (status === 404 ? (0,request/* failed */.gz)(nobody(login)) : undefined),
        }),
        repository: () => ask({
            path: '',
            schema: repositorySchema,
            permission: 'contents: read',
            read: (found) => known(repositoryFacts(found)),
        }),
        clocks: () => ask({
            path: '',
            schema: repositorySchema,
            permission: 'contents: read',
            read: (_, { dateAt }) => dateAt === undefined ? noDate : known({ github: dateAt, host: clock.now() }),
        }),
    };
}
function useless(answer, permission) {
    const { why } = (0,request/* refused */.J5)(answer, permission);
    if (answer.limit)
        return (0,request/* failed */.gz)(why);
    if (answer.status >= 500)
        return (0,request/* failed */.gz)(`${why}: ${later}`);
    if (answer.status < 400)
        return (0,request/* failed */.gz)(`${why}: check GITHUB_API_URL, GITHUB_REPOSITORY and the proxy`);
    return (0,request/* failed */.gz)(why);
}
function another(what) {
    return (0,request/* failed */.gz)(`GitHub's API answered about something else (${(0,redact/* cleanLine */.Ow)(what, 100)}): check GITHUB_API_URL and the proxy`);
}
function nobody(login) {
    return `GitHub knows nobody called ${(0,redact/* cleanLine */.Ow)(login, 100)} here (404): check the name and GITHUB_REPOSITORY`;
}
const noDate = (0,request/* failed */.gz)("GitHub's answer has no valid header Date, so nobody knows whether a plan has expired: check GITHUB_API_URL and the proxy");
const notAll = (0,request/* failed */.gz)("GitHub's API gave a part of the reviews only: start the workflow again, and let few people review its run");
const noRunId = (0,request/* failed */.gz)('GITHUB_RUN_ID is not the number of a run: start the write in a workflow');
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



const noCache = 'this step has no Actions cache: set state: auto, and run it with "uses:"';
const noKey = 'writes need the secret state-key: without it, whoever can write to the Actions cache can forge the ledger. Make it with: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and hand it on in the workflow: OPS_STATE_KEY: ${{ secrets.OPS_STATE_KEY }} (as a step: the input state-key)';
const noPermission = { kind: 'failed', why: 'it was not asked for' };
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
        claimProblem: client ? (options.keyMark === undefined ? noKey : undefined) : noCache,
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
        return { kind: 'failed', why: noCache };
    const reply = await client.call({ kind: 'save', key, file: 'ops-claim.json', text: '{}\n' });
    if (reply.kind === 'saved')
        return { kind: 'claimed' };
    if (reply.kind === 'taken' && reply.isSure)
        return { kind: 'taken' };
    const why = reply.kind === 'failed' ? reply.why : 'the Actions cache refused it without a reason';
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
