namespace ImatinibHooks.Advice.Intake;

/// <summary>Which medication requests are read as the drafts of this session.</summary>
internal enum DraftChoice : byte
{
    /// <summary>Those of context.draftOrders, whatever their status (REQ-CTX-04).</summary>
    OfContext,

    /// <summary>Those of status draft or intent proposal or plan (/evaluate).</summary>
    ByStatus,

    /// <summary>The active imatinib orders, as if they were signed again; they stay orders on record as well (/evaluate of a record without drafts).</summary>
    ActiveAgain,
}
