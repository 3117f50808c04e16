namespace ImatinibHooks.CdsHooks;

/// <summary>The versions of CDS Hooks that a message can be held against.</summary>
public enum ProtocolVersion : byte
{
    /// <summary>2.0 (STU2, 2022).</summary>
    V20,

    /// <summary>2.0.1 (STU2, technical correction, 2025).</summary>
    V201,

    /// <summary>3.0 as it stands before its publication (continuous build of June 2026).</summary>
    V30,
}
