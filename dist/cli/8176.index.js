export const id = 8176;
export const ids = [8176];
export const modules = {

/***/ 8176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSandbox: () => (/* binding */ openSandbox)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _adapters_host_cli_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6395);
/* harmony import */ var _adapters_messenger_print_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7402);
/* harmony import */ var _adapters_state_file_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1756);
/* harmony import */ var _adapters_state_stopgap_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7319);
/* harmony import */ var _core_state_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1012);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9473);
/* harmony import */ var _command_ports_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4691);
/** A temporary folder with the real adapters in it, for `selftest`. */











/** Long: a command in a world of its own, one line for each part of it. */
async function openSandbox(base, baseInputs, commands, supervisionIn) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'ops-framework-selftest-')).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(`cannot create a temporary folder in ${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .causeOf */ .rl)(error)}): set TMPDIR`, {
            cause: error,
        });
    });
    const inFolder = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(folder, name);
    let runs = 0;
    return {
        node: process.execPath,
        write: (name, text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(inFolder(name), text),
        read: (name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(inFolder(name), 'utf8').catch(() => ''),
        remove: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 5 }),
        async run(given, now) {
            const inputs = { ...baseInputs, ...given };
            const lines = [];
            const host = {
                env: base.host.env,
                secrets: base.host.secrets,
                columns: undefined,
                startedBy: { kind: 'person' },
                colour: false,
                printWords: async (text) => void lines.push(text),
                print: async (text) => void lines.push(text),
                problem: async (level, text, place) => void lines.push((0,_adapters_host_cli_js__WEBPACK_IMPORTED_MODULE_4__/* .lineOf */ .c)(level, text, place)),
                log: (level, text, place) => void lines.push((0,_adapters_host_cli_js__WEBPACK_IMPORTED_MODULE_4__/* .lineOf */ .c)(level, text, place)),
                info: (text) => void lines.push(text),
                progress: () => { },
                stream: (line) => void lines.push(line),
                conclude: () => { },
                page: () => { },
                verdict: () => { },
                inputName: base.host.inputName,
                inputWords: base.host.inputWords,
            };
            const clock = { ...base.clock, now: () => now, awake: undefined };
            const stateFile = inFolder('state.json');
            const adapters = {
                ...base,
                host,
                clock,
                runId: `self${(runs += 1)}`,
                supervision: () => supervisionIn(inFolder('jobs')),
                hasAttempts: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(inFolder('jobs')),
                hasWrites: () => false,
                messenger: (0,_adapters_messenger_print_js__WEBPACK_IMPORTED_MODULE_5__/* .createPrintMessenger */ .P)(host, { language: 'en' }),
                store: (0,_adapters_state_file_store_js__WEBPACK_IMPORTED_MODULE_6__/* .createFileStore */ .I)({
                    path: stateFile,
                    codec: _core_state_state_js__WEBPACK_IMPORTED_MODULE_8__/* .stateCodec */ .A,
                    processes: base.processes,
                    now: clock.now,
                }),
                stopgap: (0,_adapters_state_stopgap_js__WEBPACK_IMPORTED_MODULE_7__/* .createStopgap */ .x)({ path: stateFile, codec: _core_state_state_js__WEBPACK_IMPORTED_MODULE_8__/* .stateCodec */ .A, now: clock.now, folders: [] }),
                paths: {
                    configFile: inFolder('ops-jobs.json'),
                    jobsFile: { paths: [inFolder('ops-jobs.json')] },
                    stateFile,
                    ledgerFile: inFolder('state-writes.json'),
                    stateFolder: folder,
                    stateDir: folder,
                    resolve: (name, from = folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(from, name),
                },
            };
            const code = await commands[inputs.command]((0,_command_ports_js__WEBPACK_IMPORTED_MODULE_10__/* .commandPorts */ .I)(adapters, inputs), inputs);
            return { code, text: lines.join('\n') };
        },
    };
}


/***/ })

};
