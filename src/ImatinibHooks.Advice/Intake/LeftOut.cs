namespace ImatinibHooks.Advice.Intake;

/// <summary>Why an entry that the rules could have used made no fact.</summary>
internal enum LeftOut : byte
{
    /// <summary>It made a fact.</summary>
    No,

    /// <summary>It belongs to another patient, or nobody can tell to whom.</summary>
    OtherPatient,

    /// <summary>Its status says that it is not to be used: entered in error, cancelled, registered, unknown, not done.</summary>
    Status,

    /// <summary>A condition that was refuted or entered in error.</summary>
    Refuted,

    /// <summary>A proposal or an option on record, which nobody has ordered.</summary>
    NotOrdered,

    /// <summary>The same entry came a second time.</summary>
    Duplicate,

    /// <summary>A draft whose drug is none that the rules know.</summary>
    UnknownDrug,
}
