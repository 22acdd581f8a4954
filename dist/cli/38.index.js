export const id = 38;
export const ids = [38];
export const modules = {

/***/ 6038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTelegram: () => (/* binding */ checkTelegram)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var _core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9312);
/* harmony import */ var _core_text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2228);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(926);
/* harmony import */ var _bot_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7253);
/** Asks Telegram about bot and chat, for `doctor`. Sends nothing unless asked to. */






const answer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    description: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    parameters: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ migrate_to_chat_id: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()) })),
    result: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        username: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        title: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        first_name: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        type: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    })),
});
async function checkTelegram(bot, send) {
    const { chatId, threadId, from } = bot;
    const { problem } = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseProxy */ .U)(bot.apiUrl, bot);
    const results = problem === undefined ? [] : [['warn', 'telegram proxy', problem]];
    const me = await ask(bot, 'getMe', {});
    if (typeof me === 'string')
        return [...results, ['fail', 'telegram bot', me]];
    results.push(['ok', 'telegram bot', `@${me.username ?? '?'} (token from ${from.token})`]);
    const chat = await ask(bot, 'getChat', { chat_id: chatId });
    if (typeof chat === 'string')
        return [...results, ['fail', 'telegram chat', `${chatId}: ${chat}`]];
    const name = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(chat.title ?? chat.first_name ?? chat.username ?? '', 60);
    results.push(['ok', 'telegram chat', `${chatId} ${name} (${chat.type ?? 'chat'}, from ${from.chat})`]);
    const topic = threadId === undefined ? '' : `topic ${threadId}: `;
    if (!send) {
        const hint = `${topic}not tried; to send a test message: ops-framework doctor --send`;
        return [...results, ['ok', 'telegram message', hint]];
    }
    const sent = await ask(bot, 'sendMessage', {
        chat_id: chatId,
        ...(threadId !== undefined && { message_thread_id: threadId }),
        text: '🛠️ ops-framework doctor: this is a test message.',
        disable_notification: true,
    });
    if (typeof sent === 'string')
        return [...results, ['fail', 'telegram message', `${topic}${sent}`]];
    return [...results, ['ok', 'telegram message', `${topic}a test message was sent`]];
}
/** The result, or what is wrong. */
async function ask(bot, method, parameters) {
    const reply = await (0,_bot_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callBotApi */ .o)(bot, method, parameters);
    if (reply.kind === 'no-answer')
        return `Telegram did not answer (${reply.why}): check the network or the proxy`;
    const answered = answer.safeParse((0,_core_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonValue */ .IL)(reply.body));
    if (!answered.success)
        return `the server is not a Bot API server (HTTP ${reply.status}): check telegram-api-url`;
    const moved = answered.data.parameters?.migrate_to_chat_id;
    if (!answered.data.ok) {
        const why = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(`${reply.status} ${answered.data.description ?? ''}`, 300);
        const target = { ...bot, hasTopic: 'message_thread_id' in parameters };
        return moved === undefined ? (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalText */ .Kw)(why, target) : `${why}; set telegram-chat-id to ${moved}`;
    }
    return answered.data.result ?? {};
}


/***/ })

};
