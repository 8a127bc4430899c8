// Written by `npm run openapi` from the contracts. Do not change it by hand.
export interface paths {
    "/v1/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出拟认定 · Propose a listing */
        post: operations["listingProposeListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/approve-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准事先告知书 · Approve the notice */
        post: operations["listingApproveNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/return-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回拟认定 · Send the proposal back */
        post: operations["listingReturnProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/revise-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改拟认定 · Revise the proposal */
        post: operations["listingReviseProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/withdraw-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回拟认定 · Withdraw the proposal */
        post: operations["listingWithdrawProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/serve-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录告知书送达 · Record the service of the notice */
        post: operations["listingServeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/submit-defence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交陈述申辩 · Submit a defence */
        post: operations["listingSubmitDefence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/waive-defence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃陈述申辩 · Waive the defence */
        post: operations["listingWaiveDefence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/request-hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请听证 · Ask for a hearing */
        post: operations["listingRequestHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/schedule-hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 安排听证 · Schedule the hearing */
        post: operations["listingScheduleHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/record-hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录听证 · Record the hearing */
        post: operations["listingRecordHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/recognize-obstacle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认定不可抗力等正当理由 · Recognise an obstacle */
        post: operations["listingRecognizeObstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/record-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录上级部门意见 · Record the superior’s consent */
        post: operations["listingRecordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/name-superior": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 另行指明上级部门 · Name another superior */
        post: operations["listingNameSuperior"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/decide-listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作出认定决定 · Decide the listing */
        post: operations["listingDecideListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/serve-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录决定书送达 · Record the service of the decision */
        post: operations["listingServeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/retract-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 送达前撤回笔误 · Retract a slip before service */
        post: operations["listingRetractSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/publish-listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公示认定结果 · Publish the listing */
        post: operations["listingPublishListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/correct-listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正认定信息 · Correct the data */
        post: operations["listingCorrectListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/change-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认定依据变轻 · Record a lighter basis */
        post: operations["listingChangeBasis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/revoke-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认定依据被撤销 · Record that a basis was revoked */
        post: operations["listingRevokeBasis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/revoke-listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销认定 · Revoke the listing */
        post: operations["listingRevokeListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/transfer-listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移交承继部门 · Transfer to the successor department */
        post: operations["listingTransferListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/order-stay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记停止执行 · Record a stay */
        post: operations["listingOrderStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/lift-stay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记恢复执行 · Record that a stay was lifted */
        post: operations["listingLiftStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/review-ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核禁入措施 · Review the ban */
        post: operations["listingReviewBan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/retry-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重试后续处理 · Try the follow-up again */
        post: operations["listingRetryEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/skip-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明理由跳过后续处理 · Skip the follow-up with a reason */
        post: operations["listingSkipEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/propose-migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提议转入新版规则 · Propose the move to a later version of the rules */
        post: operations["listingProposeMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/approve-migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准转入新版规则 · Approve the move to a later version of the rules */
        post: operations["listingApproveMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/decline-migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予转入新版规则 · Decline the move to a later version of the rules */
        post: operations["listingDeclineMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/record-recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记回避 · Record that somebody keeps out */
        post: operations["listingRecordRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{caseId}/lift-recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除回避 · Lift a recusal */
        post: operations["listingLiftRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出异议 · File an objection */
        post: operations["objectionFileObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/accept-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理异议 · Accept the objection */
        post: operations["objectionAcceptObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/refuse-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予受理 · Refuse acceptance */
        post: operations["objectionRefuseObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/ask-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一次性告知补正 · Ask for missing papers, once */
        post: operations["objectionAskSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/supply-missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补正材料 · Supply the missing papers */
        post: operations["objectionSupplyMissing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/recognize-obstacle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认定不可抗力等正当理由 · Recognise an obstacle */
        post: operations["objectionRecognizeObstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/withdraw-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回异议 · Withdraw the objection */
        post: operations["objectionWithdrawObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/record-provider-finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交核查意见 · Report a provider’s finding */
        post: operations["objectionRecordProviderFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/start-expert-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启动专家鉴定 · Start an expert review */
        post: operations["objectionStartExpertReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/end-expert-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束专家鉴定 · End the expert review */
        post: operations["objectionEndExpertReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/request-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请延期 · Ask for an extension */
        post: operations["objectionRequestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/approve-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准延期 · Approve the extension */
        post: operations["objectionApproveExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/decline-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不批准延期 · Decline the extension */
        post: operations["objectionDeclineExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/record-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交核实结论 · Record the verification */
        post: operations["objectionRecordVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/return-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回核实 · Send the verification back */
        post: operations["objectionReturnVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/decide-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作出异议决定 · Decide the objection */
        post: operations["objectionDecideObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/serve-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录结果送达 · Record the service of the result */
        post: operations["objectionServeResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/record-irreversible-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记不可逆影响 · Record an effect that cannot be undone */
        post: operations["objectionRecordIrreversibleEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/record-correction-applied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记更正已完成 · Record that the listing was put right */
        post: operations["objectionRecordCorrectionApplied"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/transfer-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移交承继部门 · Transfer to the successor department */
        post: operations["objectionTransferObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/retry-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重试后续处理 · Try the follow-up again */
        post: operations["objectionRetryEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/skip-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明理由跳过后续处理 · Skip the follow-up with a reason */
        post: operations["objectionSkipEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/propose-migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提议转入新版规则 · Propose the move to a later version of the rules */
        post: operations["objectionProposeMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/approve-migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准转入新版规则 · Approve the move to a later version of the rules */
        post: operations["objectionApproveMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/decline-migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予转入新版规则 · Decline the move to a later version of the rules */
        post: operations["objectionDeclineMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/record-recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记回避 · Record that somebody keeps out */
        post: operations["objectionRecordRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{caseId}/lift-recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除回避 · Lift a recusal */
        post: operations["objectionLiftRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看案件 · Read a case */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看案件经过 · Read the history of a case */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 推演：无人办理时案件会怎样 · Foretell what happens if nobody acts
         * @description Every step to the end of the case, with its day, its rule and what becomes enforceable or ceases to be.
         */
        get: operations["getForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看期限凭证 · Read the receipts of the dates of a case
         * @description Every date that the case keeps now, with its derivation day by day. Each receipt stands by itself; the page at /verify counts it again without asking this server.
         */
        get: operations["getReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 为什么是这样 · Why the case stands where it stands
         * @description For the present state and each past step: the rule in words, what each document says or leaves open, and how each date was computed.
         */
        get: operations["getWhy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 对比：转入新版规则会有何变化 · Compare what a move to a later version of the rules would change
         * @description For the lead department. The move itself is proposed by one person and approved by another.
         */
        get: operations["compareMigration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出与我有关的案件 · List the cases that concern me */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的待办 · My work, nearest end first */
        get: operations["listDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询措施是否可执行 · Ask what is enforceable
         * @description One or many subjects, now or at any past instant. Identity numbers stand in this body only, never in an address.
         */
        post: operations["askStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing/{creditCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按统一社会信用代码查询 · Ask about one firm */
        get: operations["getStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 公示信息查询 · Look up the public register
         * @description Where an entry may be missing because it cannot be told just now, the answer says that it is incomplete.
         */
        get: operations["lookUpRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出信用主体的信息条目 · List the entries about a subject
         * @description By the credit code of a firm or the internal id of a subject; the newest 500.
         */
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看信息条目 · Read an entry */
        get: operations["getEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出导入批次 · List imports */
        get: operations["listImports"];
        put?: never;
        /**
         * 导入双公示行政处罚表 · Import a double-publicity penalty table
         * @description CSV (UTF-8, BOM, GB18030) or XLSX as the one part `file`. Answered when the whole file is kept; the rows are then read one by one.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看导入进度 · Read an import */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看导入的各行 · List the rows of an import */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/rows/{row}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理待核行 · Correct, release or refuse a waiting row */
        post: operations["resolveImportRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明理由后查看未遮蔽的内容 · See in full what is masked, for a reason
         * @description For clerks and approvers of a department concerned. Who, when and why is on record before the answer, and the subject can see it. One key shows it once.
         */
        post: operations["unmaskCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entries/{entryId}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明理由后查看信息条目未遮蔽的内容 · See in full what is masked of an entry, for a reason
         * @description For clerks and approvers of the department that decided, and of those with a case that concerns the subject. Who, when and why is on record before the answer, and the subject can see it. One key shows it once.
         */
        post: operations["unmaskEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/rows/{row}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明理由后查看该行未遮蔽的内容 · See in full what is masked of a row, for a reason
         * @description For whoever decides about rows. Who, when and why is on record before the answer, and the subject can see it where the row names one that is known. One key shows it once.
         */
        post: operations["unmaskImportRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁查看过这个案件 · Who has read the case
         * @description Itself, its files in evidence, and in which lists it was told of. For the subject by office, role and day; for supervisors with person and instant.
         */
        get: operations["listReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subject}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁查看过我的信用信息 · Who has read what is about me
         * @description Entries, rows of imports, and files that are in evidence nowhere: what belongs to a case is listed there. For the subject by office, role and day; for supervisors with person and instant.
         */
        get: operations["listSubjectReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传证据文件 · Upload a file of evidence
         * @description PDF, JPEG, PNG, OFD, DOCX or XLSX, at most 20 MiB, as the one part `file`. Name its id among the evidence of a command within 72 hours; otherwise it is destroyed.
         */
        post: operations["uploadEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看证据文件的情况 · Read about a file of evidence */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evidence/{evidenceId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载证据文件 · Download a file of evidence
         * @description Always as an attachment of no type, so that nothing in it runs here. Who was given it stands in the log of reads.
         */
        get: operations["downloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出案件的证据文件 · List the files in evidence in a case */
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出法规文本 · List the texts that came after the release */
        get: operations["listLaw"];
        put?: never;
        /**
         * 提出法规文本 · Propose a text of the law
         * @description A document from its first day, or the calendar of a year, as YAML. A province’s are its own lead departments’ to propose, what holds everywhere a national one’s. It is law for nobody before a second person of the office has approved it. Mistakes are answered as `rulebook-invalid`, each with line, column and path.
         */
        post: operations["proposeLaw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/documents/{lawId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看法规文本 · Read a text of the law */
        get: operations["getLaw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/documents/{lawId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准法规文本 · Approve a text of the law
         * @description By a second person. A calendar then recounts the open dates that wait for its year.
         */
        post: operations["approveLaw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/documents/{lawId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不批准或撤回法规文本 · Decline a text of the law, or withdraw one’s own */
        post: operations["declineLaw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/documents/{lawId}/recount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 预览日历对未结案件的影响 · Preview what a calendar moves in open cases
         * @description Nothing is changed. After the approval: what is left to be recounted.
         */
        get: operations["previewRecount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rulebooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出规则版本 · List the versions of the law */
        get: operations["listRulebooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rulebooks/{rulebookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看规则版本 · Read a version of the law */
        get: operations["getRulebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看工作日历 · Read the calendars */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出本部门发出的邀请 · List the invitations of my office */
        get: operations["listInvitations"];
        put?: never;
        /**
         * 邀请代理人、本人或者监护人 · Invite somebody to act for a subject
         * @description By a clerk or approver of an office with a case that concerns the subject. The code is told once, in this answer, to be handed over on paper or with a letter of the case.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回邀请 · Take an invitation back */
        post: operations["withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 凭邀请码取得代理权 · Take up an invitation by its code
         * @description By whoever has signed in. A code is used once; one that is wrong, used, over or withdrawn is answered alike, and few tries are taken from one person.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出代理和待确认的申请 · List mandates, and what waits to be confirmed */
        get: operations["listMandates"];
        put?: never;
        /**
         * 提交授权委托书 · Ask to act for a subject, with the paper that shows it
         * @description By whoever has signed in. Answered in the same way whether such a subject is known here or not; an office that has a case about it confirms or declines.
         */
        post: operations["applyForMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates/{mandateId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认代理权 · Confirm that somebody acts for a subject
         * @description By another person than whoever asked, and by nobody who acts for the subject himself.
         */
        post: operations["confirmMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates/{mandateId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予确认代理权 · Decline that somebody acts for a subject */
        post: operations["declineMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates/{mandateId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止代理权或者撤回申请 · End a mandate, or take an application back
         * @description By whoever acts or has asked to; or by an office with a case about the subject, with reasons.
         */
        post: operations["endMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 评估草案对全部未结案件的影响 · Hold a draft against all open cases
         * @description Which dates would be others, which steps would have been refused, and for whom each is the better. No case is touched. Mistakes in a draft are answered at once as `rulebook-invalid`, each with text, line, column and path; the comparison itself goes on after the answer.
         */
        post: operations["askWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/what-if/{whatIfId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看影响评估的进度和结果 · Read how far a what-if is and what it has found
         * @description The touched cases come page by page, also while the comparison goes on.
         */
        get: operations["getWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/what-if/{whatIfId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消影响评估 · Cancel a what-if
         * @description What was found until then stays readable. One that has ended stays as it ended.
         */
        post: operations["cancelWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 登录 · Sign in
         * @description Leads a browser to the identity provider, and from there back.
         */
        get: operations["signIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 登录返回地址 · Where the identity provider leads back
         * @description Ends a sign-in that this browser began, once, and sets the cookie of the session.
         */
        get: operations["endSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退出登录 · Sign out
         * @description Ends the session of this browser. A browser only: whoever comes by a token has none to end.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/back-channel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 后端注销通知 · Back-channel logout
         * @description For the identity provider: OpenID Connect Back-Channel Logout 1.0.
         */
        post: operations["backChannelLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录身份 · Who is signed in, and until when */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出本人的登录会话 · List my sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止本人的登录会话 · End one of my sessions
         * @description It ends at once, everywhere. One that has ended already is not found.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止某人的全部登录会话 · End all sessions of a person
         * @description For operators. Whether the person may sign in again is for the identity provider to say.
         */
        post: operations["endSessionsOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我在本系统中的身份 · Who I am here
         * @description The offices in which the caller may act now, whose place he takes in them, and the subjects for whom he acts.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出人员及其任职 · List people with their appointments
         * @description For operators and supervisors; approvers and leads see what concerns their own departments.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看人员 · Read what somebody is and was here
         * @description For the person himself, operators and supervisors.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记任职 · Appoint somebody
         * @description By an operator, never himself. Who was not known is known from then on.
         */
        post: operations["appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/end-appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止任职 · End an appointment
         * @description By an operator, never his own. It counts from that instant with every request to every process.
         */
        post: operations["endAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 委托代办 · Hand over a place for a time
         * @description By its holder, or in his absence by an operator, or by an approver or lead of the department for a place no higher than his own. What is done in it names both.
         */
        post: operations["delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/end-delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止委托 · End a delegation
         * @description By whose place it is, by who took it, by who ordered that, or by an operator.
         */
        post: operations["endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出部门 · List the departments
         * @description A tree by `parent`, each with level, region, first and last instant, and who took over.
         */
        get: operations["listDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfer-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出职权移交表 · List the transfer tables */
        get: operations["listTransfers"];
        put?: never;
        /**
         * 提出职权移交表 · Propose a transfer table
         * @description Which office has the duties of which, from when on. It moves nothing before a second person has signed it; then the open duties are the successors’, and no date is another.
         */
        post: operations["proposeTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfer-tables/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签署职权移交表 · Sign a transfer table
         * @description By a second person of a lead department, or an operator.
         */
        post: operations["signTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfer-tables/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不签署或撤回职权移交表 · Decline a transfer table, or withdraw one’s own */
        post: operations["declineTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口定义 · This document */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口说明页 · The documentation page */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期限凭证核验页 · The page that checks a receipt by itself
         * @description One file without network. Saved to disk it works as well.
         */
        get: operations["getVerifier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问题说明 · What a problem means and how to go on */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 地址一览 · A page that lists the addresses and says who is signed in */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 进程存活 · The process lives */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以服务 · The database answers */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行指标 · Metrics for Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Propose a listing */
        ProposeListingBody: {
            /** @description 信用主体的内部编号。 The internal id of a subject. */
            subject: string;
            list: string;
            /** @description 日期，形如 2026-03-02，北京时间，1900 年至 2199 年。 A day such as 2026-03-02, counted in Asia/Shanghai, from 1900 to 2199. */
            actDate: string;
            entries: string[];
            linkedTo?: {
                /** @description The listing of the entity. */
                entity: string;
                /** @enum {string} */
                office: "legal-representative" | "principal" | "actual-controller" | "directly-responsible";
                /** @description 日期，形如 2026-03-02，北京时间，1900 年至 2199 年。 A day such as 2026-03-02, counted in Asia/Shanghai, from 1900 to 2199. */
                heldFrom: string;
                /** @description 日期，形如 2026-03-02，北京时间，1900 年至 2199 年。 A day such as 2026-03-02, counted in Asia/Shanghai, from 1900 to 2199. */
                heldUntil?: string;
            };
            /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
            superior?: string;
            /** @enum {string} */
            class: "minor" | "general" | "severe";
            term: components["schemas"]["Span"];
            measures: components["schemas"]["MeasureAsked"][];
            facts: string;
            reasons: string;
        };
        /** @description A number of the law without its source. At most 200 years, 2400 months or 9999 days. */
        Span: {
            count: number;
            /** @enum {string} */
            unit: "workingDays" | "days" | "months" | "years";
        };
        /** @description Without a term a measure lasts as long as the listing. */
        MeasureAsked: {
            /** @description 惩戒措施编号。 The id of a measure on the measures list. */
            measure: string;
            term?: components["schemas"]["Span"] | "permanent";
        };
        /** Approve the notice */
        ApproveNoticeBody: Record<string, never>;
        /** Send the proposal back */
        ReturnProposalBody: {
            reasons: string;
        };
        /** Revise the proposal */
        ReviseProposalBody: {
            /** @enum {string} */
            class: "minor" | "general" | "severe";
            term: components["schemas"]["Span"];
            measures: components["schemas"]["MeasureAsked"][];
            facts: string;
            reasons: string;
        };
        /** Withdraw the proposal */
        WithdrawProposalBody: {
            reasons: string;
        };
        /** Record the service of the notice */
        ServeNoticeBody: {
            /** @enum {string} */
            manner: "in-person" | "left" | "post" | "entrusted" | "electronic" | "public-notice";
            /** @description 日期，形如 2026-03-02，北京时间，1900 年至 2199 年。 A day such as 2026-03-02, counted in Asia/Shanghai, from 1900 to 2199. */
            servedOn: string;
            /** @description The document that proves the service. */
            proof: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            consent?: string;
            /** @enum {string} */
            interpreter: "not-needed" | "provided";
        };
        /** Submit a defence */
        SubmitDefenceBody: {
            points: string[];
            evidence: string[];
            /** @description For officials who enter what came by post: the day of its postmark, by which limits are kept. Without it the arrival counts. */
            postmarkedOn?: string;
            /** @description The envelope, or the receipt of the post, that shows the postmark; with `postmarkedOn` only. */
            postmarkProof?: string;
        };
        /** Waive the defence */
        WaiveDefenceBody: Record<string, never>;
        /** Ask for a hearing */
        RequestHearingBody: {
            needsInterpreter: boolean;
            /** @description For officials who enter what came by post: the day of its postmark, by which limits are kept. Without it the arrival counts. */
            postmarkedOn?: string;
            /** @description The envelope, or the receipt of the post, that shows the postmark; with `postmarkedOn` only. */
            postmarkProof?: string;
        };
        /** Schedule the hearing */
        ScheduleHearingBody: {
            /**
             * Format: date-time
             * @description An instant, ISO 8601 with an offset, from 1900 to 2199.
             */
            heldAt: string;
            /** @description 人员在登录系统中的编号，不填姓名或证件号码。 The id of a person as the tokens tell it; no names, no identity numbers. */
            chair: string;
            place: string;
        };
        /** Record the hearing */
        RecordHearingBody: {
            attended: boolean;
            points: string[];
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            minutes: string;
            /** @enum {string} */
            interpreter: "not-needed" | "provided";
        };
        /** Recognise an obstacle */
        RecognizeObstacleBody: {
            /** @description The first day of the obstacle. */
            from: string;
            /** @description Its last day, today at the latest. */
            until: string;
            /** @description The document that proves it. */
            proof: string;
            reasons: string;
        };
        /** Record the superior’s consent */
        RecordConsentBody: {
            consents: boolean;
            reasons: string;
        };
        /** Name another superior */
        NameSuperiorBody: {
            /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
            superior: string;
            reasons: string;
        };
        /** Decide the listing */
        DecideListingBody: {
            /** @enum {string} */
            decision: "list" | "do-not-list" | "watch-instead";
            /** @enum {string} */
            class: "minor" | "general" | "severe";
            term: components["schemas"]["Span"];
            measures: components["schemas"]["MeasureAsked"][];
            answers: {
                point: string;
                adopted: boolean;
                answer: string;
            }[];
            reasons: string;
        };
        /** Record the service of the decision */
        ServeDecisionBody: {
            /** @enum {string} */
            manner: "in-person" | "left" | "post" | "entrusted" | "electronic" | "public-notice";
            /** @description 日期，形如 2026-03-02，北京时间，1900 年至 2199 年。 A day such as 2026-03-02, counted in Asia/Shanghai, from 1900 to 2199. */
            servedOn: string;
            /** @description The document that proves the service. */
            proof: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            consent?: string;
            withRepairNotice: boolean;
        };
        /** Retract a slip before service */
        RetractSlipBody: {
            reasons: string;
        };
        /** Publish the listing */
        PublishListingBody: Record<string, never>;
        /** Correct the data */
        CorrectListingBody: {
            fields: string[];
            reasons: string;
        };
        /** Record a lighter basis */
        ChangeBasisBody: {
            /** @description 信用信息条目编号。 The id of an entry of credit information. */
            entry: string;
            /** @enum {string} */
            class: "minor" | "general" | "severe";
            term: components["schemas"]["Span"];
            measures: components["schemas"]["MeasureAsked"][];
            reasons: string;
        };
        /** Record that a basis was revoked */
        RevokeBasisBody: {
            /** @description 信用信息条目编号。 The id of an entry of credit information. */
            entry: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            act: string;
        };
        /** Revoke the listing */
        RevokeListingBody: {
            reasons: string;
        };
        /** Transfer to the successor department */
        TransferListingBody: {
            /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
            to: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            order: string;
        };
        /** Record a stay */
        OrderStayBody: {
            /** @enum {string} */
            cause: "court-stay" | "review-stay" | "insolvency-shield" | "basis-appeal";
            issuer: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            order: string;
            measures: "all" | string[];
        };
        /** Record that a stay was lifted */
        LiftStayBody: {
            stay: string;
            issuer: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            order: string;
        };
        /** Review the ban */
        ReviewBanBody: {
            /** @description 惩戒措施编号。 The id of a measure on the measures list. */
            measure: string;
            /** @enum {string} */
            outcome: "keep" | "lift";
            reasons: string;
        };
        /** Try the follow-up again */
        RetryEffectBody: {
            seq: number;
            effect: string;
        };
        /** Skip the follow-up with a reason */
        SkipEffectBody: {
            seq: number;
            effect: string;
            reason: string;
        };
        /** Propose the move to a later version of the rules */
        ProposeMigrationBody: {
            /** @description The rulebook of the case, as the comparison named it. */
            from: string;
            /** @description The later version. */
            to: string;
            reasons: string;
        };
        /** Approve the move to a later version of the rules */
        ApproveMigrationBody: {
            /** @description The rulebook of the case, as the comparison named it. */
            from: string;
            /** @description The later version. */
            to: string;
            /** @description Undecided values to be taken from the later version; then with reasons. */
            take: string[];
            reasons: string;
        };
        /** Decline the move to a later version of the rules */
        DeclineMigrationBody: {
            reasons: string;
        };
        /** Record that somebody keeps out */
        RecordRecusalBody: {
            /** @description Whom it is about, as his sign-in names him. */
            person: string;
            reasons: string;
        };
        /** Lift a recusal */
        LiftRecusalBody: {
            /** @description Whom it is about, as his sign-in names him. */
            person: string;
            reasons: string;
        };
        /** File an objection */
        FileObjectionBody: {
            /** @description The listing contested. */
            on: string;
            /** @enum {string} */
            error: "wrong-fact" | "wrong-identity" | "wrong-basis" | "wrong-link" | "wrong-term";
            /** @description Entries or measures said to be wrong; empty for the whole. */
            contested: string[];
            grounds: string;
            evidence: string[];
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            mandate?: string;
            /** @description For officials who enter what came by post: the day of its postmark, by which limits are kept. Without it the arrival counts. */
            postmarkedOn?: string;
            /** @description The envelope, or the receipt of the post, that shows the postmark; with `postmarkedOn` only. */
            postmarkProof?: string;
            /** @description For officials who enter what came on paper: whose it is, where not the listed subject’s but of somebody listed with it. */
            sentBy?: string;
        };
        /** Accept the objection */
        AcceptObjectionBody: Record<string, never>;
        /** Refuse acceptance */
        RefuseObjectionBody: {
            /** @enum {string} */
            ground: "same-grounds" | "no-such-record" | "not-entitled" | "outside-objection";
            reasons: string;
        };
        /** Ask for missing papers, once */
        AskSupplementBody: {
            missing: string[];
            explanation: string;
        };
        /** Supply the missing papers */
        SupplyMissingBody: {
            evidence: string[];
            statement: string;
            /** @description For officials who enter what came by post: the day of its postmark, by which limits are kept. Without it the arrival counts. */
            postmarkedOn?: string;
            /** @description The envelope, or the receipt of the post, that shows the postmark; with `postmarkedOn` only. */
            postmarkProof?: string;
        };
        /** Withdraw the objection */
        WithdrawObjectionBody: Record<string, never>;
        /** Report a provider’s finding */
        RecordProviderFindingBody: {
            /** @enum {string} */
            finding: "record-right" | "record-wrong" | "partly-wrong" | "cannot-tell";
            reasons: string;
        };
        /** Start an expert review */
        StartExpertReviewBody: {
            subjectMatter: string;
        };
        /** End the expert review */
        EndExpertReviewBody: {
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            report: string;
        };
        /** Ask for an extension */
        RequestExtensionBody: {
            reasons: string;
        };
        /** Approve the extension */
        ApproveExtensionBody: Record<string, never>;
        /** Decline the extension */
        DeclineExtensionBody: {
            reasons: string;
        };
        /** Record the verification */
        RecordVerificationBody: {
            /** @enum {string} */
            finding: "record-right" | "record-wrong" | "partly-wrong" | "cannot-tell";
            /** @enum {string} */
            proposed: "upheld" | "data-corrected" | "upheld-in-part" | "dismissed" | "undetermined";
            reasons: string;
        };
        /** Send the verification back */
        ReturnVerificationBody: {
            reasons: string;
        };
        /** Decide the objection */
        DecideObjectionBody: {
            /** @enum {string} */
            outcome: "upheld" | "data-corrected" | "upheld-in-part" | "dismissed" | "undetermined";
            measures: string[];
            fields: string[];
            reasons: string;
        };
        /** Record the service of the result */
        ServeResultBody: {
            /** @enum {string} */
            manner: "in-person" | "left" | "post" | "entrusted" | "electronic" | "public-notice";
            /** @description 日期，形如 2026-03-02，北京时间，1900 年至 2199 年。 A day such as 2026-03-02, counted in Asia/Shanghai, from 1900 to 2199. */
            servedOn: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            proof: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            consent?: string;
        };
        /** Record an effect that cannot be undone */
        RecordIrreversibleEffectBody: {
            /** @description 惩戒措施编号。 The id of a measure on the measures list. */
            measure: string;
            /**
             * Format: date-time
             * @description An instant, ISO 8601 with an offset, from 1900 to 2199.
             */
            executedAt: string;
            what: string;
        };
        /** Record that the listing was put right */
        RecordCorrectionAppliedBody: Record<string, never>;
        /** Transfer to the successor department */
        TransferObjectionBody: {
            /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
            to: string;
            /** @description 文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。 The reference of a document: letters, digits and . _ : / -; no names, no identity numbers. */
            order: string;
        };
        StandingQuestion: {
            subjects: components["schemas"]["SubjectRef"][];
            /**
             * Format: date-time
             * @description The instant asked about, by what is known now; without it, now.
             */
            at?: string;
            /**
             * Format: date-time
             * @description Answer as the record stood at this instant.
             */
            asKnownAt?: string;
        };
        SubjectRef: {
            /** @description 统一社会信用代码，18 位大写字母或数字，不含 I、O、S、V、Z。 A unified social credit code: 18 capital letters or digits without I, O, S, V and Z. */
            creditCode: string;
        } | {
            residentId: string;
        } | {
            /** @description 信用主体的内部编号。 The internal id of a subject. */
            subject: string;
        } | {
            /** @description 案件编号。 The id of a case. */
            listing: string;
        };
        RowResolution: {
            /** @constant */
            kind: "correct";
            cells: {
                [key: string]: string;
            };
            reason: string;
        } | {
            /** @constant */
            kind: "release";
            reason: string;
        } | {
            /** @constant */
            kind: "refuse";
            reason: string;
        };
        UnmaskBody: {
            /** @description Why it has to be seen. The subject is told of it. */
            reason: string;
        };
        LawProposal: {
            /** @description YAML, in the form of rulebooks/README.md; kept as it was sent. */
            text: string;
        };
        LawApproval: Record<string, never>;
        LawDecline: {
            reason: string;
        };
        InvitationForm: {
            /** @description 信用主体的内部编号。 The internal id of a subject. */
            subject: string;
            /**
             * @description Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.
             * @enum {string}
             */
            capacity: "self" | "agent" | "guardian";
            /** @description The last day of the mandate, to its 24:00 in Asia/Shanghai; none where it holds until it is ended. */
            until?: string;
        } | {
            /** @description 统一社会信用代码，18 位大写字母或数字，不含 I、O、S、V、Z。 A unified social credit code: 18 capital letters or digits without I, O, S, V and Z. */
            creditCode: string;
            /**
             * @description Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.
             * @enum {string}
             */
            capacity: "self" | "agent" | "guardian";
            /** @description The last day of the mandate, to its 24:00 in Asia/Shanghai; none where it holds until it is ended. */
            until?: string;
        } | {
            /** @description An identity number; it stands in a body only, never in an address. */
            residentId: string;
            /**
             * @description Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.
             * @enum {string}
             */
            capacity: "self" | "agent" | "guardian";
            /** @description The last day of the mandate, to its 24:00 in Asia/Shanghai; none where it holds until it is ended. */
            until?: string;
        };
        InvitationWithdrawal: Record<string, never>;
        InvitationAcceptance: {
            /** @description As it stands in the letter; groups and capitals are all one. */
            code: string;
            /**
             * Format: email
             * @description Where whoever asks wants to be written to: what is decided, and when it ends. Without it he reads that here. Kept sealed, and no longer than there is something to tell.
             */
            mail?: string;
        };
        MandateApplication: {
            /** @description 统一社会信用代码，18 位大写字母或数字，不含 I、O、S、V、Z。 A unified social credit code: 18 capital letters or digits without I, O, S, V and Z. */
            creditCode: string;
            /**
             * @description Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.
             * @enum {string}
             */
            capacity: "self" | "agent" | "guardian";
            /** @description The power of attorney, the proof of guardianship, or for himself the identity paper. */
            document: string;
            /** @description The last day of the mandate, to its 24:00 in Asia/Shanghai; none where it holds until it is ended. */
            until?: string;
            /**
             * Format: email
             * @description Where whoever asks wants to be written to: what is decided, and when it ends. Without it he reads that here. Kept sealed, and no longer than there is something to tell.
             */
            mail?: string;
        } | {
            /** @description An identity number; it stands in a body only, never in an address. */
            residentId: string;
            /**
             * @description Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.
             * @enum {string}
             */
            capacity: "self" | "agent" | "guardian";
            /** @description The power of attorney, the proof of guardianship, or for himself the identity paper. */
            document: string;
            /** @description The last day of the mandate, to its 24:00 in Asia/Shanghai; none where it holds until it is ended. */
            until?: string;
            /**
             * Format: email
             * @description Where whoever asks wants to be written to: what is decided, and when it ends. Without it he reads that here. Kept sealed, and no longer than there is something to tell.
             */
            mail?: string;
        };
        MandateConfirmation: Record<string, never>;
        MandateDecline: {
            reasons: string;
            /** @description Whether whoever asked reads that it was declined, and why. No, where nothing that he brought shows that the subject is any of his business: he then reads what he would if nobody here knew the subject. */
            tellApplicant: boolean;
        };
        MandateEnd: {
            /** @description Owed by an official; whoever acts lays it down without. */
            reasons?: string;
        };
        WhatIfQuestion: {
            /** @description Documents as YAML, in the form of rulebooks/README.md; they hold together. */
            texts: string[];
            /**
             * @description Only cases of this kind.
             * @enum {string}
             */
            kind?: "listing" | "objection";
            /** @description Only cases by the rules of this jurisdiction. */
            jurisdiction?: string;
        };
        WhatIfCancellation: Record<string, never>;
        AppointmentOrder: {
            /** @enum {string} */
            role: "clerk" | "approver" | "lead" | "supervisor" | "operator" | "implementer";
            /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
            department: string;
            /**
             * Format: date-time
             * @description Without it: now.
             */
            from?: string;
            /** @description Null where no end is known yet. */
            until?: string | null;
            reasons: string;
        };
        AppointmentEnd: {
            /** @description 任职、委托或者代理关系的编号。 The id of an appointment, a delegation or a mandate. */
            appointment: string;
            /**
             * Format: date-time
             * @description Without it: now. An end is brought forward, never put off.
             */
            until?: string;
            reasons: string;
        };
        DelegationOrder: {
            /** @description The place that is handed over. */
            appointment: string;
            /** @description Who takes it; he serves in the same department all that time. */
            to: string;
            /**
             * Format: date-time
             * @description Without it: now.
             */
            from?: string;
            /**
             * Format: date-time
             * @description An instant, ISO 8601 with an offset, from 1900 to 2199.
             */
            until: string;
            reasons: string;
        };
        DelegationEnd: {
            /** @description 任职、委托或者代理关系的编号。 The id of an appointment, a delegation or a mandate. */
            delegation: string;
            /**
             * Format: date-time
             * @description Without it: now. An end is brought forward, never put off.
             */
            until?: string;
            reasons: string;
        };
        TransferTableProposal: {
            /** @description The document by which the transfer was ordered. */
            order: string;
            lines: {
                /** @description The office that is no more from then on. */
                from: string;
                /** @description The office that has its duties from then on. */
                to: string;
                /**
                 * Format: date-time
                 * @description An instant, ISO 8601 with an offset, from 1900 to 2199.
                 */
                effective: string;
            }[];
        };
        TransferTableSignature: Record<string, never>;
        TransferTableDecline: {
            reason: string;
        };
        /** @description What was recorded, and the case as it stands from this very write on. */
        CommandAnswer: {
            /** @description True where this key was answered before; nothing was done again. */
            repeated: boolean;
            events: {
                seq: number;
                type: string;
                at: string;
            }[];
            case: components["schemas"]["Case"];
        };
        Case: {
            caseId: string;
            kind: {
                name: string;
                title: components["schemas"]["Words"];
            };
            status: {
                code: string;
                words: components["schemas"]["Words"];
            };
            subject: string | null;
            departments: string[];
            on: string | null;
            rulebook: string;
            openedAt: string;
            closedAt: string | null;
            version: number;
            duties: components["schemas"]["Duty"][];
            /** @description Where every date of the case is told day by day. */
            receipts: string;
            /** @description Where each step and date is explained. */
            why: string;
            /** @description The standing of the listing that the case is, or is about; null where it is about none. */
            standing: components["schemas"]["ListingStanding"] | null;
            rights: components["schemas"]["Right"][];
            /** @description The steps that this caller may take now. */
            commands: components["schemas"]["CommandOffer"][];
            details: (components["schemas"]["ListingDetails"] | components["schemas"]["ObjectionDetails"]) | null;
        };
        /** @description The same words in Chinese and in English. */
        Words: {
            zh: string;
            en: string;
        };
        /** @description What somebody owes next: who, what, by when, by which rule, and what follows if it is missed. */
        Duty: {
            name: string;
            title: components["schemas"]["Words"];
            owner: {
                role: string;
                department?: string;
                subject?: string;
                words: components["schemas"]["Words"];
            };
            /** @description Exclusive end of the limit; null while its clock is paused. */
            dueAt: string | null;
            /** @description The last day on which it can be done in time, Asia/Shanghai. */
            lastDay: string | null;
            timeLeft: {
                /** @enum {string} */
                light: "ahead" | "soon" | "overdue" | "paused";
                workingDays: number | null;
                words: components["schemas"]["Words"];
            };
            rule: components["schemas"]["Rule"];
            ifMissed: {
                command: string;
                words: components["schemas"]["Words"];
            };
        };
        Rule: {
            /** @description Key of the value inside the rulebook. */
            id: string;
            rulebook: string;
            /** @enum {string} */
            tag: "seed" | "found" | "recall" | "default";
            certainty: components["schemas"]["Words"];
            /** @description Stands beside the rule wherever it is told: to be confirmed, or a local setting; null where it was read. */
            mark: components["schemas"]["Words"] | null;
            /** @description Article or document; for a local setting, the analogy. */
            source: string;
        };
        /** @description What is enforceable under one listing, measure by measure. */
        ListingStanding: {
            listing: string;
            /** @enum {string} */
            standing: "not-yet" | "in-force" | "suspended" | "ended";
            words: components["schemas"]["Words"];
            measures: components["schemas"]["MeasureStanding"][];
        };
        MeasureStanding: {
            measure: string;
            name?: components["schemas"]["Words"];
            /** @enum {string} */
            standing: "not-yet" | "in-force" | "suspended" | "ended";
            from: string;
            /** @description Exclusive end of the term; null for a permanent one. */
            until: string | null;
            /** @description What suspends or ends it before its term; empty where nothing does. */
            because: {
                cause: string;
                words: components["schemas"]["Words"];
                from: string;
                until: string | null;
            }[];
        };
        /** @description A procedural right, given only where an event proves it. */
        Right: {
            /** @enum {string} */
            right: "told-of-facts" | "told-of-right-to-defend" | "interpreter" | "heard" | "hearing-held" | "points-answered" | "acknowledged" | "suspended-in-time" | "verified" | "decided-by-another" | "reasons-given" | "remedy-named";
            title: components["schemas"]["Words"];
            /** @enum {string} */
            state: "given" | "due" | "not-due";
            /** @description Number of the event that proves it. */
            event: number | null;
        };
        CommandOffer: {
            type: string;
            title: components["schemas"]["Words"];
            /** @constant */
            method: "POST";
            href: string;
            /** @description Reference into /openapi.json. */
            schema: string;
            rule?: components["schemas"]["Rule"];
        };
        ListingDetails: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "listing";
            list: string;
            class: string;
            term: {
                count: number;
                unit: string;
            };
            actDate: string;
            subjectKind: string;
            measures: {
                measure: string;
                ends: string;
                term: ({
                    count: number;
                    unit: string;
                } | "permanent") | null;
            }[];
            bases: {
                entry: string;
                kind: string;
                department: string;
                decidedOn: string;
            }[];
            linkedTo: {
                entity: string;
                office: string;
            } | null;
            superior: string | null;
            consent: ("given" | "refused") | null;
            defence: {
                servedOn: string;
                closesAt: string;
                hearingBy: string;
                waived: boolean;
                points: string[];
                hearing: {
                    status: string;
                    heldAt: string | null;
                    chair: string | null;
                } | null;
            } | null;
            decision: {
                decidedAt: string;
                until: string | null;
                remedies: components["schemas"]["Remedy"][];
            } | null;
            publishedAt: string | null;
            endedAt: string | null;
            stays: {
                stay: string;
                cause: string;
                issuer: string;
                measures: "all" | string[];
                from: string;
                until: string | null;
            }[];
            /** @description Those that the reader may know. Whether it is contested at all tells the standing. */
            objections: {
                objection: string;
                outcome: string | null;
            }[];
            publishedVersion: number;
        };
        Remedy: {
            way: string;
            until: string | null;
            rule: string;
        };
        ObjectionDetails: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "objection";
            error: string;
            contested: string[];
            evidence: string[];
            mandate: string | null;
            filedAt: string;
            acceptedAt: string | null;
            /**
             * @description Which step suspends by the rulebook.
             * @enum {string}
             */
            suspends: "filing" | "acceptance" | "off";
            holds: {
                id: string;
                from: string;
                until: string | null;
                declaredAhead: boolean;
            }[];
            /** @description Null also where it is one that the reader may not know. */
            lead: string | null;
            joined: string[];
            providers: {
                department: string;
                finding: string | null;
            }[];
            experts: string[];
            supplyBy: string | null;
            verified: {
                finding: string;
                proposed: string;
            } | null;
            result: {
                outcome: string;
                decidedAt: string;
                measures: string[];
                fields: string[];
                correction: string;
                endsMeasures: "all" | string[];
                remedies: components["schemas"]["Remedy"][];
            } | null;
            refusal: string | null;
            irreversible: {
                measure: string;
                department: string;
                executedAt: string;
            }[];
            listingEnded: string | null;
            toldAt: string | null;
            closedAt: string | null;
        };
        /** @description RFC 9457 problem details. `title` and `detail` follow Accept-Language. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            zh: {
                title: string;
                detail: string;
                why: string;
                /** @description How to go on. */
                next: string;
            };
            en: {
                title: string;
                detail: string;
                why: string;
                /** @description How to go on. */
                next: string;
            };
            params?: {
                [key: string]: unknown;
            };
            rule?: components["schemas"]["Rule"];
            errors?: components["schemas"]["FieldError"][];
        };
        FieldError: {
            /** @description RFC 6901 pointer into the request body, as a URI fragment. A name that can be no member’s stands as …, for it may be somebody’s. */
            pointer: string;
            detail: components["schemas"]["Words"];
        };
        /** @description Every event of the case in order, with the hash of the one before. */
        CaseHistory: {
            caseId: string;
            events: components["schemas"]["CaseEvent"][];
            next: string | null;
        };
        CaseEvent: {
            seq: number;
            type: string;
            title: components["schemas"]["Words"];
            /** @description When it counts as having happened. */
            at: string;
            recordedAt: string;
            actor: {
                id: string;
                role: string;
                department?: string;
                subject?: string;
                /** @description Whose place he took while that person was away. */
                onBehalfOf?: string;
                /** @description His own office, where it has taken over from `department`. */
                successor?: string;
                /** @description The official who entered what the subject brought or posted on paper. */
                enteredBy?: {
                    id: string;
                    department?: string;
                    /** @description Whose place he took while that person was away. */
                    onBehalfOf?: string;
                    /** @description His own office, where it has taken over from `department`. */
                    successor?: string;
                    /** @description The document that shows the postmark, which `at` is. */
                    postmark?: string;
                };
            };
            rule: components["schemas"]["Rule"];
            data: {
                [key: string]: unknown;
            };
            /** @description Texts that persons wrote; numbers, contact data and names of persons masked. */
            personal?: {
                [key: string]: unknown;
            };
            /** @description Stands here where the texts were erased for good. */
            erased?: components["schemas"]["Words"];
            prev: string;
            hash: string;
        };
        /** @description What happens on which day if nobody acts, to the end of the case. */
        Forecast: {
            caseId: string;
            rulebook: string;
            from: string;
            steps: components["schemas"]["ForecastStep"][];
            end: {
                /** @enum {string} */
                how: "closed" | "waits" | "cut";
                at: string | null;
                words: components["schemas"]["Words"];
                /** @description What is then still owed, by whom. */
                duties: components["schemas"]["Duty"][];
            };
            /** @description There are too many open cases around it: what those filed last bring is not told. Else null. */
            truncated: {
                words: components["schemas"]["Words"];
            } | null;
        };
        ForecastStep: {
            /** @description Null of another case that the reader may not know: what it brings here is told, no more. */
            caseId: string | null;
            kind: {
                name: string;
                title: components["schemas"]["Words"];
            };
            /** @description When it counts as having happened; exclusive end of a missed limit. */
            at: string;
            /** @description Asia/Shanghai. Of a missed limit the last day on which it could be kept. */
            day: string;
            cause: {
                /** @enum {string} */
                type: "missed" | "reached" | "reminded" | "told" | "elsewhere";
                duty?: {
                    name: string;
                    title: components["schemas"]["Words"];
                    owner: {
                        role: string;
                        department?: string;
                        subject?: string;
                        words: components["schemas"]["Words"];
                    };
                };
                command?: string;
                /** @description The other case that tells it. */
                by?: string;
            };
            words: components["schemas"]["Words"];
            events: {
                type: string;
                title: components["schemas"]["Words"];
            }[];
            /** @description Null of another case that the reader may not know. */
            rule: components["schemas"]["Rule"] | null;
            /** @description Null of another case that the reader may not know. */
            status: {
                before: {
                    code: string;
                    words: components["schemas"]["Words"];
                };
                after: {
                    code: string;
                    words: components["schemas"]["Words"];
                };
            } | null;
            /** @description What becomes enforceable or ceases to be, measure by measure. */
            standing: {
                listing: string;
                measure: string;
                name?: components["schemas"]["Words"];
                /** @enum {string} */
                before: "not-yet" | "in-force" | "suspended" | "ended";
                /** @enum {string} */
                after: "not-yet" | "in-force" | "suspended" | "ended";
                words: components["schemas"]["Words"];
            }[];
            /** @description The date rests on a year whose holidays are not published yet. */
            provisional: boolean;
            repeats: components["schemas"]["ForecastRepetition"] | null;
        };
        /** @description Told once; each time only its own date moves. */
        ForecastRepetition: {
            every: {
                count: number;
                /** @enum {string} */
                unit: "workingDays" | "days" | "months" | "years";
            };
            /** @description When something else ends it; null while only its owner can. */
            until: string | null;
            words: components["schemas"]["Words"];
        };
        /** @description A receipt of every date that the case keeps now. */
        ReceiptList: {
            caseId: string;
            receipts: components["schemas"]["Receipt"][];
        };
        /** @description A date with its derivation, day by day. Checked by the page at /verify. */
        Receipt: {
            /** @constant */
            format: "redress-receipt-1";
            caseId: string;
            /** @description Name of the duty, or `request-hearing`, `remedy:<way>`, `measure:<id>`. */
            date: string;
            title: components["schemas"]["Words"];
            /** @description Number and hash of the last event of the case when this was issued. */
            record: {
                version: number;
                head: string;
            };
            /** @description The event that set the date; null where it has not been written yet. */
            setBy: {
                seq: number;
                type: string;
                title: components["schemas"]["Words"];
                at: string;
                hash: string;
            } | null;
            rule: components["schemas"]["Rule"];
            /** @description What the rule says, in the words of the layer that holds. */
            says: components["schemas"]["Words"][];
            /** @enum {string} */
            how: "limit" | "ledger" | "term" | "declared";
            /** @description From when it counts; the day itself is not counted. Null where nothing was counted. */
            anchor: {
                at: string | null;
                /** @description A day, YYYY-MM-DD, counted in Asia/Shanghai. */
                day: string;
            } | null;
            span: {
                count: number;
                /** @enum {string} */
                unit: "workingDays" | "days" | "months" | "years";
            } | null;
            movesOffHolidays: boolean;
            /** @description Rests and extensions that led to the date, in order. */
            turns: ({
                /** @constant */
                turn: "paused";
                at: string;
                category: string;
                reason: string;
                calendar?: string;
            } | {
                /** @constant */
                turn: "resumed";
                at: string;
            } | {
                /** @constant */
                turn: "extended";
                at: string;
                count: number;
                /** @enum {string} */
                unit: "workingDays" | "days" | "months" | "years";
                rule: string;
            })[];
            /** @description Days that a revoked repair added to a term. */
            added: number;
            /** @description The calendar by which it was counted, as far as the days of this receipt reach. */
            calendar: {
                version: string;
                years: {
                    year: number;
                    source: string;
                    holidays: string[];
                    workingWeekends: string[];
                }[];
            };
            days: {
                /** @description A day, YYYY-MM-DD, counted in Asia/Shanghai. */
                from: string;
                /** @description A day, YYYY-MM-DD, counted in Asia/Shanghai. */
                to: string;
                /** @enum {string} */
                why: "start" | "counted" | "make-up-day" | "weekend" | "holiday" | "running" | "rests" | "spare" | "moved" | "added";
                /** @description Number of the last of these days in the count; null: not counted. */
                count: number | null;
                name?: components["schemas"]["Words"];
                category?: string;
                reason?: string;
            }[];
            lastDay: string | null;
            /** @description Exclusive end: 24:00 of the last day. Null while the clock rests. */
            dueAt: string | null;
            /** @description What is left while the clock rests. */
            left: {
                count: number;
                /** @enum {string} */
                unit: "workingDays" | "days" | "months" | "years";
            } | null;
            /** @description Counted with a year whose holidays were not published. */
            provisional: boolean;
            /** @description The missing year has been published since, and the date was kept because that is kinder. */
            kept: boolean;
            /** @description The record of that time does not keep what was counted; the case’s rulebook has told it. */
            reconstructed: boolean;
            /** @description The whole computation as a sentence. */
            words: components["schemas"]["Words"];
        };
        Why: {
            caseId: string;
            rulebook: string;
            now: {
                status: {
                    code: string;
                    words: components["schemas"]["Words"];
                };
                dates: {
                    date: string;
                    title: components["schemas"]["Words"];
                    dueAt: string | null;
                    lastDay: string | null;
                    provisional: boolean;
                    rule: components["schemas"]["ExplainedRule"];
                    words: components["schemas"]["Words"];
                }[];
            };
            steps: {
                seq: number;
                type: string;
                title: components["schemas"]["Words"];
                at: string;
                rule: components["schemas"]["ExplainedRule"];
                /** @description The dates that this step set or moved. */
                dates: {
                    date: string;
                    title: components["schemas"]["Words"];
                    dueAt: string | null;
                    lastDay: string | null;
                    provisional: boolean;
                    rule: components["schemas"]["ExplainedRule"];
                    words: components["schemas"]["Words"];
                }[];
                /** @description The uploaded files of the paper that this step recorded; their names stay with them. */
                files: {
                    evidenceId: string;
                    type: string;
                    size: number;
                    sha256: string;
                }[];
            }[];
        };
        ExplainedRule: {
            /** @description Key of the value inside the rulebook. */
            id: string;
            rulebook: string;
            /** @enum {string} */
            tag: "seed" | "found" | "recall" | "default";
            certainty: components["schemas"]["Words"];
            /** @description Stands beside the rule wherever it is told: to be confirmed, or a local setting; null where it was read. */
            mark: components["schemas"]["Words"] | null;
            /** @description Article or document; for a local setting, the analogy. */
            source: string;
            layers: {
                /** @description list, province, national or default: the nearest that gives a value holds. */
                layer: string;
                document: string;
                source: string;
                /** @enum {string} */
                tag: "seed" | "found" | "recall" | "default";
                mark: components["schemas"]["Words"] | null;
                says: components["schemas"]["Words"];
                /** @description The document speaks without giving a value: none at all, or it leaves it to each list. */
                number: ("absent" | "by-list") | null;
                holds: boolean;
            }[];
            /** @description Documents of this version that say nothing on it. */
            silent: {
                layer: string;
                document: string;
            }[];
        };
        /** @description What a move to a later version would change: procedure stays, in substance the kinder value holds. */
        MigrationComparison: {
            caseId: string;
            from: string;
            to: string;
            /** @description Id of the rulebook that the case would then be pinned to. */
            rulebook: string;
            /** @description False where it is no later version of the same jurisdiction, or has not begun. */
            possible: boolean;
            values: components["schemas"]["MigratedValue"][];
        };
        MigratedValue: {
            /** @description Key of the value, such as listing.terms.severe. */
            rule: string;
            /** @enum {string} */
            nature: "procedure" | "substance";
            /** @description The present value as JSON. */
            pinned: string;
            /** @description The value of the later version as JSON. */
            later: string;
            /** @enum {string} */
            kinder: "pinned" | "later" | "undecided";
            words: components["schemas"]["Words"];
            /**
             * @description Which of the two the case would go by.
             * @enum {string}
             */
            takes: "pinned" | "later";
        };
        CaseList: {
            cases: {
                caseId: string;
                kind: {
                    name: string;
                    title: components["schemas"]["Words"];
                };
                status: {
                    code: string;
                    words: components["schemas"]["Words"];
                };
                subject: string | null;
                departments: string[];
                on: string | null;
                openedAt: string;
                closedAt: string | null;
                nextDueAt: string | null;
                /** @description Where the case cannot be told as it now stands: its state is the one written last. Else null. */
                untold: components["schemas"]["UntoldTrouble"] | null;
            }[];
            next: string | null;
        };
        UntoldTrouble: {
            /** @enum {string} */
            code: "law-not-here" | "broken";
            words: components["schemas"]["Words"];
        };
        DutyList: {
            duties: ({
                caseId: string;
                kind: string;
                status: components["schemas"]["Words"];
                duty: components["schemas"]["Duty"];
            } | {
                mandateId: string;
                duty: components["schemas"]["Duty"];
            })[];
            next: string | null;
        };
        StandingAnswer: {
            at: string;
            asKnownAt: string | null;
            subjects: components["schemas"]["SubjectStanding"][];
        };
        SubjectStanding: {
            /** @description What was asked for; an identity number comes back masked. */
            asked: string;
            known: boolean;
            /** @description True where at least one measure may be enforced at that instant. */
            enforceable: boolean;
            listings: components["schemas"]["ListingStanding"][];
        };
        RegisterAnswer: {
            entries: components["schemas"]["RegisterEntry"][];
            /** @description Set where an entry may be missing because it cannot be told just now; null where the entries are all there are. */
            incomplete: components["schemas"]["Words"] | null;
        };
        RegisterEntry: {
            listing: string;
            name: string;
            creditCode: string;
            list: string;
            department: components["schemas"]["Words"];
            decidedOn: string;
            publishedOn: string;
            until: string | null;
            /** @enum {string} */
            standing: "not-yet" | "in-force" | "suspended" | "ended";
            words: components["schemas"]["Words"];
            /** @description True while somebody contests the entry. */
            contested: boolean;
        };
        EntryList: {
            entries: components["schemas"]["EntrySummary"][];
        };
        /** @description A row of credit information as it came in; not a case. Nothing personal. */
        EntrySummary: {
            entryId: string;
            kind: string;
            /** @description Null where the row names nobody by a number. */
            subject: string | null;
            /** @description The department that decided, where it is one of ours. */
            department: string | null;
            decidedOn: string;
            status: string;
            restricted: "minor" | null;
            penalties: string[];
            heavier: boolean | null;
        };
        Entry: {
            entryId: string;
            kind: string;
            /** @description Null where the row names nobody by a number. */
            subject: string | null;
            /** @description The department that decided, where it is one of ours. */
            department: string | null;
            decidedOn: string;
            status: string;
            restricted: "minor" | null;
            version: number;
            receivedAt: string;
            origin: {
                importId: string;
                row: number;
            };
            data: {
                [key: string]: unknown;
            };
            /** @description Names and texts; numbers, contact data and names of persons are masked. */
            personal: {
                [key: string]: unknown;
            };
        };
        /** @description An import and how far it is; every row ends accepted, waiting for a person, or refused. */
        Import: {
            importId: string;
            filename: string;
            size: number;
            sha256: string | null;
            uploadedBy: string;
            receivedAt: string;
            endedAt: string | null;
            /** @enum {string} */
            status: "receiving" | "received" | "reading" | "checking" | "done" | "refused";
            /** @description An earlier import of the same bytes; this one changed nothing. */
            sameFileAs: string | null;
            refusal: {
                code: string;
                words: components["schemas"]["Words"];
            } | null;
            rows: {
                read: number;
                checked: number;
                accepted: number;
                waiting: number;
                refused: number;
            };
            entries: {
                new: number;
                updated: number;
                unchanged: number;
            };
        };
        ImportList: {
            imports: components["schemas"]["Import"][];
            next: string | null;
        };
        ImportRowList: {
            rows: components["schemas"]["ImportRow"][];
            next: string | null;
        };
        ImportRow: {
            /** @description Number of the row as a spreadsheet counts, the heading included. */
            row: number;
            /** @enum {string} */
            outcome: "accepted" | "waiting" | "refused";
            reasons: {
                code: string;
                column: string | null;
                words: components["schemas"]["Words"];
            }[];
            warnings: {
                code: string;
                column: string | null;
                words: components["schemas"]["Words"];
            }[];
            entryId: string | null;
            /** @description The row as it came, while a person may have to look at it. */
            cells: {
                [key: string]: {
                    /** @enum {string} */
                    kind: "text" | "number" | "date" | "formula" | "error" | "boolean";
                    text: string;
                };
            } | null;
            resolutions: {
                kind: string;
                by: string;
                at: string;
                columns: string[];
                outcome: string;
                reason: string;
            }[];
        };
        /** @description Shown once for a key, and on record before it is shown. */
        UnmaskedCase: {
            caseId: string;
            subject: {
                /** @enum {string} */
                kind: "firm" | "person";
                number: string;
                name: string;
                birthDate: string | null;
                contact: {
                    mail?: string;
                    phone?: string;
                    address?: string;
                } | null;
                /** @description Says so where the person was erased: nobody can read it any more. */
                erased: components["schemas"]["Words"] | null;
            } | null;
            /** @description What people wrote, event by event, in full. */
            texts: {
                seq: number;
                type: string;
                personal: {
                    [key: string]: unknown;
                };
            }[];
        };
        /** @description Shown once for a key, and on record before it is shown. */
        UnmaskedEntry: {
            entryId: string;
            /** @description Names, numbers and texts in full; empty where the person was erased. */
            personal: {
                [key: string]: unknown;
            };
        };
        /** @description Who has looked into the case, the latest first. */
        CaseReadList: {
            caseId: string;
            reads: components["schemas"]["Read"][];
            next: string | null;
        };
        Read: {
            /** @description In Asia/Shanghai. */
            day: string;
            role: string;
            department: {
                id: string;
                name: components["schemas"]["Words"];
            } | null;
            operation: string;
            words: components["schemas"]["Words"];
            /** @description The entry, row or file that was read; null for the case itself, or for a list. */
            item: string | null;
            /** @description True where numbers, names and contact data were shown in full. */
            unmasked: boolean;
            reason: string | null;
            /** @description The id of who read it; for supervisors. */
            person?: string;
            /** @description In whose place; for supervisors. */
            onBehalfOf?: string;
            /** @description The instant; for supervisors. */
            at?: string;
        };
        /** @description Who has looked at what is about the subject and belongs to no case, the latest first. */
        SubjectReadList: {
            subject: string;
            reads: components["schemas"]["Read"][];
            next: string | null;
        };
        /** @description An uploaded file. Its content is another address. */
        Evidence: {
            evidenceId: string;
            /** @enum {string} */
            state: "held" | "destroyed";
            /** @description As it is kept; null where it has been erased. */
            name: string | null;
            /** @description Media type, told by the content. */
            type: string;
            /** @description In bytes. */
            size: number;
            /** @description In hex. The event that brings the file into evidence keeps it too. */
            sha256: string;
            /**
             * @description The look for malware. `not-configured`: this installation has no scanner, nobody has looked.
             * @enum {string}
             */
            scan: "not-configured" | "pending" | "clean" | "infected";
            scannedAt: string | null;
            receivedAt: string;
            /** @description Role of who uploaded it. */
            uploadedAs: string;
            /** @description Whether a case has taken it up. */
            inEvidence: boolean;
            /** @description When it is destroyed if nobody brings it. */
            unusedUntil: string | null;
            destroyed: {
                at: string;
                /** @enum {string} */
                because: "never-used" | "infected" | "time-of-keeping-over" | "person-erased";
            } | null;
        };
        EvidenceList: {
            caseId: string;
            evidence: components["schemas"]["Evidence"][];
        };
        Law: {
            /** @description 法规文本编号。 The id of a text of the law. */
            lawId: string;
            /** @enum {string} */
            kind: "layer" | "calendar";
            title: components["schemas"]["Words"];
            source: string;
            /** @description The province; null for the nation, a list or a year. */
            jurisdiction: string | null;
            /** @description The first day on which it holds for new cases; 1 January of a calendar. */
            from: string;
            year: number | null;
            /** @enum {string} */
            status: "proposed" | "approved" | "declined" | "withdrawn";
            /** @description Of the text as it was sent. */
            sha256: string;
            /** @description Whether the text is still that one; if not, it holds for nobody. */
            intact: boolean;
            /** @description What was done with it, by whom, when; only ever added to. */
            steps: {
                /** @enum {string} */
                step: "proposed" | "approved" | "declined" | "withdrawn";
                by: string;
                at: string;
                reason: string | null;
            }[];
            text: string;
        };
        LawList: {
            documents: components["schemas"]["LawSummary"][];
            next: string | null;
        };
        LawSummary: {
            /** @description 法规文本编号。 The id of a text of the law. */
            lawId: string;
            /** @enum {string} */
            kind: "layer" | "calendar";
            title: components["schemas"]["Words"];
            source: string;
            /** @description The province; null for the nation, a list or a year. */
            jurisdiction: string | null;
            /** @description The first day on which it holds for new cases; 1 January of a calendar. */
            from: string;
            year: number | null;
            /** @enum {string} */
            status: "proposed" | "approved" | "declined" | "withdrawn";
            /** @description Of the text as it was sent. */
            sha256: string;
            /** @description Whether the text is still that one; if not, it holds for nobody. */
            intact: boolean;
            /** @description What was done with it, by whom, when; only ever added to. */
            steps: {
                /** @enum {string} */
                step: "proposed" | "approved" | "declined" | "withdrawn";
                by: string;
                at: string;
                reason: string | null;
            }[];
        };
        RecountPreview: {
            year: number;
            /** @description Open cases with dates that wait for this year. */
            total: number;
            cases: {
                caseId: string;
                kind: string;
                status: string;
                /** @description Dates that move. Those that only become certain are not listed. */
                dates: {
                    duty: string;
                    words: components["schemas"]["Words"];
                    owner: {
                        role: string;
                        department?: string;
                        /** @description 信用主体的内部编号。 The internal id of a subject. */
                        subject?: string;
                    };
                    before: string | null;
                    after: string | null;
                    /** @description For whom the move is a gain. It is never a loss to the subject. */
                    gains: components["schemas"]["Words"];
                }[];
            }[];
            /** @description Cases of the page whose dates could not be counted as they stand. */
            untold: {
                caseId: string;
                trouble: components["schemas"]["UntoldTrouble"];
            }[];
            next: string | null;
        };
        RulebookList: {
            rulebooks: components["schemas"]["RulebookSummary"][];
        };
        RulebookSummary: {
            rulebookId: string;
            jurisdiction: string;
            /** @description Cases opened from this day on are pinned to it. */
            from: string;
            /** @description First day of the next version; null for the last one. */
            until: string | null;
        };
        Rulebook: {
            rulebookId: string;
            jurisdiction: string;
            from: string;
            /** @description Every number and switch that a case reads. */
            values: {
                rule: components["schemas"]["Rule"];
                /** @description A limit, bounds, a switch, a choice or a list of names. */
                value: unknown;
                /** @description Whether the adopting authority has yet to confirm it, or it has no legal source. */
                mark: ("to-be-confirmed" | "local-setting") | null;
                /** @description What each layer says on it, the nearest first; one of them holds. */
                said: {
                    layer: string;
                    source: string;
                    certainty: components["schemas"]["Words"];
                    says: components["schemas"]["Words"];
                    holds: boolean;
                }[];
            }[];
            /** @description What the documents provide beyond those. */
            provisions: {
                id: string;
                topic: string;
                article: string;
                certainty: components["schemas"]["Words"];
                says: components["schemas"]["Words"];
            }[];
        };
        /** @description The published years. In any other year weekends only are days off, and its dates are provisional. */
        CalendarList: {
            version: string;
            years: {
                year: number;
                source: string;
                holidays: string[];
                workingWeekends: string[];
            }[];
        };
        Invitation: {
            /** @description 邀请编号。 The id of an invitation. */
            invitationId: string;
            /** @enum {string} */
            status: "open" | "accepted" | "withdrawn";
            /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
            department: string;
            /** @description 信用主体的内部编号。 The internal id of a subject. */
            subject: string;
            /**
             * @description Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.
             * @enum {string}
             */
            capacity: "self" | "agent" | "guardian";
            capacityWords: components["schemas"]["Words"];
            until: string | null;
            invitedAt: string;
            /** @description From this instant on the code is of no use. */
            endsAt: string;
            rule: components["schemas"]["Rule"];
            /** @description The code, in the first answer alone: it is to be handed over on paper, and is kept nowhere. Null ever after; where it was lost, withdraw the invitation and make another. */
            code: string | null;
        };
        InvitationList: {
            invitations: components["schemas"]["Invitation"][];
            next: string | null;
        };
        Mandate: {
            /** @description 代理编号。 The id of a mandate. */
            mandateId: string;
            /** @enum {string} */
            status: "pending" | "confirmed" | "declined" | "withdrawn" | "ended" | "lapsed";
            /** @description Whether the person acts for the subject at this moment. */
            inForce: boolean;
            /** @description Who acts or asks to, as the sign-in names him. */
            person: string;
            /** @description Null for whoever asked, until it has been confirmed. */
            subject: string | null;
            /**
             * @description Himself, an agent by power of attorney (also the legal representative of a firm), or guardian of a minor.
             * @enum {string}
             */
            capacity: "self" | "agent" | "guardian";
            capacityWords: components["schemas"]["Words"];
            document: string | null;
            byInvitation: boolean;
            filedAt: string;
            /** @description By when an office that has a case about the subject answers; where there is none nobody does. */
            answerBy: string | null;
            /** @description From this instant on an application that nobody has answered is none any more; it can be made anew. */
            lapsesAt: string | null;
            from: string | null;
            /** @description Exclusive; null where it holds until it is ended. */
            until: string | null;
            /** @description As it was asked for. */
            lastDay: string | null;
            /** @description Why it was declined or ended. */
            reasons: string | null;
            /** @description Who was written to about which step, for the office alone. What had no address, or was refused for good, is served on paper. */
            letters: {
                about: string;
                to: string;
                /** @enum {string} */
                outcome: "sent" | "no-address" | "refused" | "erased";
                at: string;
            }[];
        };
        MandateList: {
            mandates: components["schemas"]["Mandate"][];
            next: string | null;
        };
        /** @description A draft of the law held against the open cases, and how far that is. */
        WhatIfRun: {
            whatIfId: string;
            /** @enum {string} */
            status: "asked" | "running" | "done" | "cancelled" | "failed";
            words: components["schemas"]["Words"];
            /** @description Why it failed. */
            failure: components["schemas"]["Words"] | null;
            askedBy: string;
            askedAt: string;
            /** @description The instant of the comparison: cases opened later are left out. Null until it has begun. */
            asOf: string | null;
            endedAt: string | null;
            /** @description When it is forgotten with all that it found. */
            keptUntil: string;
            drafts: {
                title: components["schemas"]["Words"];
                sha256: string;
            }[];
            kind: string | null;
            jurisdiction: string | null;
            /** @description Open cases compared or failed, of those open at `asOf`. Those that close meanwhile are never reached. */
            progress: {
                done: number;
                total: number | null;
            };
            /** @description Cases that went on after `asOf` and were compared as they stood when they were read. */
            changed: number;
            summary: components["schemas"]["WhatIfSummary"];
        };
        WhatIfSummary: {
            cases: number;
            /** @description Open cases that could not be compared; counted nowhere else. */
            failed: number;
            touched: number;
            /** @description Past steps that were decided again. */
            judged: number;
            /** @description Past steps that cannot be. */
            unjudged: number;
            /** @description Cases in which the subject gains by something. */
            casesGaining: number;
            /** @description And loses; one case may do both. */
            casesLosing: number;
            byRule: components["schemas"]["WhatIfTally"][];
            byKind: components["schemas"]["WhatIfTally"][];
            byDepartment: components["schemas"]["WhatIfTally"][];
            /** @description The cases with most findings, most first. */
            most: {
                caseId: string;
                findings: number;
            }[];
        };
        /** @description Findings under a rule, in a kind of case or in cases of a department. */
        WhatIfTally: {
            name: string;
            dates: number;
            suspensions: number;
            refused: number;
            notYet: number;
            subjectGains: number;
            subjectLoses: number;
            departmentGains: number;
            departmentLoses: number;
            undecided: number;
        };
        WhatIf: {
            whatIfId: string;
            /** @enum {string} */
            status: "asked" | "running" | "done" | "cancelled" | "failed";
            words: components["schemas"]["Words"];
            /** @description Why it failed. */
            failure: components["schemas"]["Words"] | null;
            askedBy: string;
            askedAt: string;
            /** @description The instant of the comparison: cases opened later are left out. Null until it has begun. */
            asOf: string | null;
            endedAt: string | null;
            /** @description When it is forgotten with all that it found. */
            keptUntil: string;
            drafts: {
                title: components["schemas"]["Words"];
                sha256: string;
            }[];
            kind: string | null;
            jurisdiction: string | null;
            /** @description Open cases compared or failed, of those open at `asOf`. Those that close meanwhile are never reached. */
            progress: {
                done: number;
                total: number | null;
            };
            /** @description Cases that went on after `asOf` and were compared as they stood when they were read. */
            changed: number;
            summary: components["schemas"]["WhatIfSummary"];
            /** @description The touched cases found so far, in the order of their ids. */
            cases: {
                caseId: string;
                kind: string;
                status: string;
                department: string | null;
                /** @description Whether it went on after `asOf`, before it was read. */
                changed: boolean;
                judged: number;
                unjudged: number;
                findings: components["schemas"]["WhatIfFinding"][];
            }[];
            next: string | null;
        };
        /** @description A date that would be another, a suspension that would, or a step that would not have been taken. */
        WhatIfFinding: {
            /** @constant */
            type: "date";
            name: string;
            owner: {
                role: string;
                department?: string;
                /** @description 信用主体的内部编号。 The internal id of a subject. */
                subject?: string;
            };
            before: string | null;
            after: string | null;
            title: components["schemas"]["Words"];
            rule: string;
            subject: components["schemas"]["WhatIfEffect"];
            department: components["schemas"]["WhatIfEffect"];
        } | {
            /** @constant */
            type: "suspension";
            claim: string;
            on: string;
            before: {
                from: string;
                until: string | null;
            } | null;
            after: {
                from: string;
                until: string | null;
            } | null;
            title: components["schemas"]["Words"];
            rule: string;
            subject: components["schemas"]["WhatIfEffect"];
            department: components["schemas"]["WhatIfEffect"];
        } | {
            /** @constant */
            type: "step";
            seq: number;
            at: string;
            command: string;
            /** @enum {string} */
            outcome: "refused" | "not-yet";
            code: string | null;
            title: components["schemas"]["Words"];
            rule: string;
            subject: components["schemas"]["WhatIfEffect"];
            department: components["schemas"]["WhatIfEffect"];
        };
        /** @description For whom it is the better; undecided where no source says so. */
        WhatIfEffect: {
            /** @enum {string} */
            effect: "gains" | "loses" | "undecided" | "neither";
            words: components["schemas"]["Words"];
        };
        SignedOut: {
            /** @description Where the browser ends its session at the issuer too; null where there is no such place. */
            signOutAtIssuer: string | null;
        };
        SessionsEnded: {
            ended: number;
        };
        /** @description `session` is null where the request came by a bearer token. */
        SessionView: {
            /** @description Who is signed in. */
            id: string;
            /** @description Where he may act for an office now. */
            seats: components["schemas"]["Seat"][];
            /** @description For whom he may act as a party. */
            subjects: string[];
            session: {
                sessionId: string;
                /**
                 * Format: date-time
                 * @description An instant, ISO 8601 with an offset, from 1900 to 2199.
                 */
                beganAt: string;
                /**
                 * Format: date-time
                 * @description To the minute.
                 */
                lastSeenAt: string;
                /**
                 * Format: date-time
                 * @description When it ends without another request.
                 */
                idleEndsAt: string;
                /**
                 * Format: date-time
                 * @description When it ends in any case.
                 */
                endsAt: string;
                /** @description To be sent as X-CSRF-Token with whatever writes. */
                csrf: string;
            } | null;
        };
        Seat: {
            role: string;
            department: string;
            /** @description Whose place he takes while that person is away. */
            onBehalfOf?: string;
            /** @description The office that has taken over from `department`. */
            successor?: string;
        };
        SessionList: {
            items: {
                sessionId: string;
                /**
                 * Format: date-time
                 * @description An instant, ISO 8601 with an offset, from 1900 to 2199.
                 */
                beganAt: string;
                /**
                 * Format: date-time
                 * @description To the minute.
                 */
                lastSeenAt: string;
                /**
                 * Format: date-time
                 * @description When it ends without another request.
                 */
                idleEndsAt: string;
                /**
                 * Format: date-time
                 * @description When it ends in any case.
                 */
                endsAt: string;
                isThisOne: boolean;
            }[];
        };
        Me: {
            person: string;
            /** @description Where the caller may act as an official, now. */
            seats: {
                /** @enum {string} */
                role: "clerk" | "approver" | "lead" | "supervisor" | "operator" | "implementer";
                /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
                department: string;
                name: components["schemas"]["Words"] | null;
                /** @description The office that has taken over from it. */
                successor: {
                    /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
                    department: string;
                    name: components["schemas"]["Words"] | null;
                } | null;
                /** @description Whose place it is, where it is not his own. */
                onBehalfOf: string | null;
            }[];
            /** @description For whom the caller acts as a party, now. */
            subjects: {
                subject: string;
                /** @enum {string} */
                capacity: "self" | "agent" | "guardian";
            }[];
        };
        PeopleList: {
            people: {
                person: string;
                appointments: {
                    appointment: string;
                    /** @enum {string} */
                    role: "clerk" | "approver" | "lead" | "supervisor" | "operator" | "implementer";
                    /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
                    department: string;
                    name: components["schemas"]["Words"] | null;
                    from: string;
                    until: string | null;
                }[];
                delegations: {
                    delegation: string;
                    appointment: string;
                    to: string;
                    from: string;
                    until: string | null;
                    orderedBy: string | null;
                }[];
            }[];
            next: string | null;
        };
        /** @description What somebody is and was here. His name is known to the issuer of his sign-in. */
        Person: {
            person: string;
            appointments: {
                appointment: string;
                /** @enum {string} */
                role: "clerk" | "approver" | "lead" | "supervisor" | "operator" | "implementer";
                /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
                department: string;
                name: components["schemas"]["Words"] | null;
                from: string;
                until: string | null;
            }[];
            delegations: {
                delegation: string;
                appointment: string;
                to: string;
                from: string;
                until: string | null;
                orderedBy: string | null;
            }[];
            mandates: {
                mandate: string;
                subject: string;
                /** @enum {string} */
                capacity: "self" | "agent" | "guardian";
                from: string;
                until: string | null;
            }[];
            /** @description How it came to be so; only ever added to. */
            changes: {
                type: string;
                part: string;
                by: string;
                onBehalfOf: string | null;
                at: string;
                reasons: string | null;
            }[];
        };
        DepartmentList: {
            departments: {
                /** @description 部门编号：小写字母、数字和连字符。 The id of a department: small letters, digits and hyphens. */
                department: string;
                name: components["schemas"]["Words"] | null;
                /** @enum {string} */
                level: "county" | "city" | "province" | "nation";
                region: string;
                parent: string | null;
                from: string | null;
                until: string | null;
                successor: {
                    department: string;
                    effective: string;
                    order: string;
                } | null;
            }[];
        };
        TransferTable: {
            transferTable: string;
            order: string;
            lines: {
                from: string;
                to: string;
                effective: string;
            }[];
            /** @enum {string} */
            status: "proposed" | "signed" | "declined" | "withdrawn";
            steps: {
                /** @enum {string} */
                step: "proposed" | "signed" | "declined" | "withdrawn";
                by: string;
                at: string;
                reason: string | null;
            }[];
        };
        TransferTableList: {
            tables: components["schemas"]["TransferTable"][];
            next: string | null;
        };
        Liveness: {
            ready: boolean;
        };
        Readiness: {
            ready: boolean;
            /** @description Approved texts of the law that are not what was approved, and hold for nobody; to be looked into. */
            alteredLaw: number;
            /**
             * @description Whether uploaded evidence is looked through for malware. Not configured: nobody looks.
             * @enum {string}
             */
            malwareScan: "configured" | "not-configured";
        };
    };
    responses: {
        /** @description logout-token-invalid, malformed-json, malformed-request, idempotency-key-missing, office-not-chosen */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description session-ended, token-missing, token-invalid */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description page-of-another-site, csrf-value-wrong, sign-in-not-begun, sign-in-failed, not-permitted */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description not-found */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description request-timeout */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A rule said no, and the code names which; or idempotency-key-reused. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description body-too-large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description unsupported-media-type */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description invalid-request, rulebook-invalid */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description too-many-requests */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description headers-too-large */
        Problem431: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description internal-error */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description outcome-unknown, law-not-here-yet, temporarily-unavailable, key-not-at-hand */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listingProposeListing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeListingBody"];
            };
        };
        responses: {
            /** @description Propose a listing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingApproveNotice: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveNoticeBody"];
            };
        };
        responses: {
            /** @description Approve the notice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingReturnProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnProposalBody"];
            };
        };
        responses: {
            /** @description Send the proposal back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingReviseProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseProposalBody"];
            };
        };
        responses: {
            /** @description Revise the proposal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingWithdrawProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawProposalBody"];
            };
        };
        responses: {
            /** @description Withdraw the proposal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingServeNotice: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServeNoticeBody"];
            };
        };
        responses: {
            /** @description Record the service of the notice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingSubmitDefence: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDefenceBody"];
            };
        };
        responses: {
            /** @description Submit a defence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingWaiveDefence: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveDefenceBody"];
            };
        };
        responses: {
            /** @description Waive the defence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRequestHearing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestHearingBody"];
            };
        };
        responses: {
            /** @description Ask for a hearing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingScheduleHearing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleHearingBody"];
            };
        };
        responses: {
            /** @description Schedule the hearing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRecordHearing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordHearingBody"];
            };
        };
        responses: {
            /** @description Record the hearing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRecognizeObstacle: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognizeObstacleBody"];
            };
        };
        responses: {
            /** @description Recognise an obstacle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRecordConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsentBody"];
            };
        };
        responses: {
            /** @description Record the superior’s consent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingNameSuperior: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSuperiorBody"];
            };
        };
        responses: {
            /** @description Name another superior */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingDecideListing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideListingBody"];
            };
        };
        responses: {
            /** @description Decide the listing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingServeDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServeDecisionBody"];
            };
        };
        responses: {
            /** @description Record the service of the decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRetractSlip: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetractSlipBody"];
            };
        };
        responses: {
            /** @description Retract a slip before service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingPublishListing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishListingBody"];
            };
        };
        responses: {
            /** @description Publish the listing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingCorrectListing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectListingBody"];
            };
        };
        responses: {
            /** @description Correct the data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingChangeBasis: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBasisBody"];
            };
        };
        responses: {
            /** @description Record a lighter basis */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRevokeBasis: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeBasisBody"];
            };
        };
        responses: {
            /** @description Record that a basis was revoked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRevokeListing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeListingBody"];
            };
        };
        responses: {
            /** @description Revoke the listing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingTransferListing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferListingBody"];
            };
        };
        responses: {
            /** @description Transfer to the successor department */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingOrderStay: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderStayBody"];
            };
        };
        responses: {
            /** @description Record a stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingLiftStay: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftStayBody"];
            };
        };
        responses: {
            /** @description Record that a stay was lifted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingReviewBan: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBanBody"];
            };
        };
        responses: {
            /** @description Review the ban */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRetryEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryEffectBody"];
            };
        };
        responses: {
            /** @description Try the follow-up again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingSkipEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipEffectBody"];
            };
        };
        responses: {
            /** @description Skip the follow-up with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingProposeMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMigrationBody"];
            };
        };
        responses: {
            /** @description Propose the move to a later version of the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingApproveMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveMigrationBody"];
            };
        };
        responses: {
            /** @description Approve the move to a later version of the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingDeclineMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineMigrationBody"];
            };
        };
        responses: {
            /** @description Decline the move to a later version of the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingRecordRecusal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRecusalBody"];
            };
        };
        responses: {
            /** @description Record that somebody keeps out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listingLiftRecusal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftRecusalBody"];
            };
        };
        responses: {
            /** @description Lift a recusal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionFileObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileObjectionBody"];
            };
        };
        responses: {
            /** @description File an objection */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionAcceptObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptObjectionBody"];
            };
        };
        responses: {
            /** @description Accept the objection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRefuseObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseObjectionBody"];
            };
        };
        responses: {
            /** @description Refuse acceptance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionAskSupplement: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSupplementBody"];
            };
        };
        responses: {
            /** @description Ask for missing papers, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionSupplyMissing: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyMissingBody"];
            };
        };
        responses: {
            /** @description Supply the missing papers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRecognizeObstacle: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognizeObstacleBody"];
            };
        };
        responses: {
            /** @description Recognise an obstacle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionWithdrawObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawObjectionBody"];
            };
        };
        responses: {
            /** @description Withdraw the objection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRecordProviderFinding: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordProviderFindingBody"];
            };
        };
        responses: {
            /** @description Report a provider’s finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionStartExpertReview: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartExpertReviewBody"];
            };
        };
        responses: {
            /** @description Start an expert review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionEndExpertReview: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndExpertReviewBody"];
            };
        };
        responses: {
            /** @description End the expert review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRequestExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestExtensionBody"];
            };
        };
        responses: {
            /** @description Ask for an extension */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionApproveExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveExtensionBody"];
            };
        };
        responses: {
            /** @description Approve the extension */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionDeclineExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineExtensionBody"];
            };
        };
        responses: {
            /** @description Decline the extension */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRecordVerification: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVerificationBody"];
            };
        };
        responses: {
            /** @description Record the verification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionReturnVerification: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnVerificationBody"];
            };
        };
        responses: {
            /** @description Send the verification back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionDecideObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideObjectionBody"];
            };
        };
        responses: {
            /** @description Decide the objection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionServeResult: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServeResultBody"];
            };
        };
        responses: {
            /** @description Record the service of the result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRecordIrreversibleEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordIrreversibleEffectBody"];
            };
        };
        responses: {
            /** @description Record an effect that cannot be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRecordCorrectionApplied: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCorrectionAppliedBody"];
            };
        };
        responses: {
            /** @description Record that the listing was put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionTransferObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferObjectionBody"];
            };
        };
        responses: {
            /** @description Transfer to the successor department */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRetryEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryEffectBody"];
            };
        };
        responses: {
            /** @description Try the follow-up again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionSkipEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipEffectBody"];
            };
        };
        responses: {
            /** @description Skip the follow-up with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionProposeMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMigrationBody"];
            };
        };
        responses: {
            /** @description Propose the move to a later version of the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionApproveMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveMigrationBody"];
            };
        };
        responses: {
            /** @description Approve the move to a later version of the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionDeclineMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineMigrationBody"];
            };
        };
        responses: {
            /** @description Decline the move to a later version of the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionRecordRecusal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRecusalBody"];
            };
        };
        responses: {
            /** @description Record that somebody keeps out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectionLiftRecusal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftRecusalBody"];
            };
        };
        responses: {
            /** @description Lift a recusal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the history of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getForecast: {
        parameters: {
            query?: {
                /** @description Foretell under this rulebook: dates that are set stay, new ones are set by it. */
                rulebook?: string;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Foretell what happens if nobody acts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReceipts: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the receipts of the dates of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getWhy: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why the case stands where it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareMigration: {
        parameters: {
            query: {
                /** @description The later version. */
                to: string;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Compare what a move to a later version of the rules would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationComparison"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                kind?: string;
                status?: string;
                open?: "true" | "false";
                /** @description Cases about this listing. */
                on?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the cases that concern me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDuties: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My work, nearest end first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    askStanding: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingQuestion"];
            };
        };
        responses: {
            /** @description Ask what is enforceable */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getStanding: {
        parameters: {
            query?: {
                /** @description The instant asked about, by what is known now; without it, now. */
                at?: string;
                /** @description Answer as the record stood at this instant. */
                asKnownAt?: string;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 统一社会信用代码，18 位大写字母或数字，不含 I、O、S、V、Z。 A unified social credit code: 18 capital letters or digits without I, O, S, V and Z. */
                creditCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask about one firm */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    lookUpRegister: {
        parameters: {
            query: {
                /** @description Exact; there is no search by part of a name, and persons cannot be looked up. */
                creditCode: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Look up the public register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterAnswer"];
                };
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEntries: {
        parameters: {
            query?: {
                creditCode?: string;
                subject?: string;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the entries about a subject */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 信用信息条目编号。 The id of an entry of credit information. */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Import a double-publicity penalty table */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 导入批次编号。 The id of an import. */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                outcome?: "accepted" | "waiting" | "refused";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 导入批次编号。 The id of an import. */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the rows of an import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resolveImportRow: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 导入批次编号。 The id of an import. */
                importId: string;
                row: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RowResolution"];
            };
        };
        responses: {
            /** @description Correct, release or refuse a waiting row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmaskCase: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description See in full what is masked, for a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedCase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmaskEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 信用信息条目编号。 The id of an entry of credit information. */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description See in full what is masked of an entry, for a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedEntry"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmaskImportRow: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 导入批次编号。 The id of an import. */
                importId: string;
                row: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description See in full what is masked of a row, for a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReads: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has read the case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReadList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSubjectReads: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 信用主体的内部编号。 The internal id of a subject. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has read what is about me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectReadList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    uploadEvidence: {
        parameters: {
            query?: {
                /** @description For an official who enters a paper for the subject of this case. An agent uploads for his own subject and needs none. */
                caseId?: string;
            };
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload a file of evidence */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 证据文件编号。 The id of a file of evidence. */
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read about a file of evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    downloadEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 证据文件编号。 The id of a file of evidence. */
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download a file of evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 案件编号。 The id of a case. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the files in evidence in a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLaw: {
        parameters: {
            query?: {
                status?: "proposed" | "approved" | "declined" | "withdrawn";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the texts that came after the release */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeLaw: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawProposal"];
            };
        };
        responses: {
            /** @description Propose a text of the law */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Law"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLaw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 法规文本编号。 The id of a text of the law. */
                lawId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a text of the law */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Law"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveLaw: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 法规文本编号。 The id of a text of the law. */
                lawId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawApproval"];
            };
        };
        responses: {
            /** @description Approve a text of the law */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Law"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineLaw: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 法规文本编号。 The id of a text of the law. */
                lawId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawDecline"];
            };
        };
        responses: {
            /** @description Decline a text of the law, or withdraw one’s own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Law"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewRecount: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 法规文本编号。 The id of a text of the law. */
                lawId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Preview what a calendar moves in open cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecountPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRulebooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the versions of the law */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRulebook: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 规则版本编号，形如 guizhou@2026-04-01。 The id of a version, such as guizhou@2026-04-01. */
                rulebookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a version of the law */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rulebook"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the calendars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the invitations of my office */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    invite: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationForm"];
            };
        };
        responses: {
            /** @description Invite somebody to act for a subject */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 邀请编号。 The id of an invitation. */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationWithdrawal"];
            };
        };
        responses: {
            /** @description Take an invitation back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            /** @description Take up an invitation by its code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMandates: {
        parameters: {
            query?: {
                /** @description What I have asked for and was given; or what my office looks after. */
                whose?: "mine" | "office";
                /** @description Of the office’s list; those that wait, unless it is asked for others. */
                status?: "pending" | "confirmed" | "declined" | "withdrawn" | "ended" | "lapsed";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List mandates, and what waits to be confirmed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    applyForMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateApplication"];
            };
        };
        responses: {
            /** @description Ask to act for a subject, with the paper that shows it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 代理编号。 The id of a mandate. */
                mandateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateConfirmation"];
            };
        };
        responses: {
            /** @description Confirm that somebody acts for a subject */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 代理编号。 The id of a mandate. */
                mandateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateDecline"];
            };
        };
        responses: {
            /** @description Decline that somebody acts for a subject */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 代理编号。 The id of a mandate. */
                mandateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateEnd"];
            };
        };
        responses: {
            /** @description End a mandate, or take an application back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    askWhatIf: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfQuestion"];
            };
        };
        responses: {
            /** @description Hold a draft against all open cases */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfRun"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getWhatIf: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 影响评估编号。 The id of a what-if. */
                whatIfId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read how far a what-if is and what it has found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelWhatIf: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 影响评估编号。 The id of a what-if. */
                whatIfId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfCancellation"];
            };
        };
        responses: {
            /** @description Cancel a what-if */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfRun"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signIn: {
        parameters: {
            query?: {
                /** @description Where to go after the sign-in; the home page without it. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign in */
            303: {
                headers: {
                    /** @description Where the browser is sent. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSignIn: {
        parameters: {
            query: {
                state: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the identity provider leads back */
            303: {
                headers: {
                    /** @description Where the browser is sent. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    backChannelLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    logout_token: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Back-channel logout */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and until when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List my sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 登录会话编号。 The id of a session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of my sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSessionsOf: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 人员在登录系统中的编号。 The id of a person as the tokens tell it. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all sessions of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                department?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List people with their appointments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 人员在登录系统中的编号，不填姓名或证件号码。 The id of a person as the tokens tell it; no names, no identity numbers. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what somebody is and was here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    appoint: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 人员在登录系统中的编号，不填姓名或证件号码。 The id of a person as the tokens tell it; no names, no identity numbers. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentOrder"];
            };
        };
        responses: {
            /** @description Appoint somebody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 人员在登录系统中的编号，不填姓名或证件号码。 The id of a person as the tokens tell it; no names, no identity numbers. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentEnd"];
            };
        };
        responses: {
            /** @description End an appointment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    delegate: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 人员在登录系统中的编号，不填姓名或证件号码。 The id of a person as the tokens tell it; no names, no identity numbers. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationOrder"];
            };
        };
        responses: {
            /** @description Hand over a place for a time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 人员在登录系统中的编号，不填姓名或证件号码。 The id of a person as the tokens tell it; no names, no identity numbers. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationEnd"];
            };
        };
        responses: {
            /** @description End a delegation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDepartments: {
        parameters: {
            query?: never;
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the departments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the transfer tables */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTableList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTableProposal"];
            };
        };
        responses: {
            /** @description Propose a transfer table */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTable"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 职权移交表编号。 The id of a transfer table. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTableSignature"];
            };
        };
        responses: {
            /** @description Sign a transfer table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTable"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键：1 至 200 个可见 ASCII 字符。 An idempotency key: 1 to 200 visible ASCII characters. */
                "Idempotency-Key": string;
                /** @description For whoever serves in several offices, or is a party himself: in which of them he acts now. */
                "Redress-Office"?: string;
            };
            path: {
                /** @description 职权移交表编号。 The id of a transfer table. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTableDecline"];
            };
        };
        responses: {
            /** @description Decline a transfer table, or withdraw one’s own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTable"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The documentation page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getVerifier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page that checks a receipt by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a problem means and how to go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that lists the addresses and says who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process lives */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The database answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics for Prometheus */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
