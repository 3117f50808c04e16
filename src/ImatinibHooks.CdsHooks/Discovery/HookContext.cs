using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Discovery;

/// <summary>What the definition of a hook says of its context.</summary>
/// <param name="Hook">The hook.</param>
/// <param name="Fields">The first-level fields, in the order of the definition.</param>
public sealed record HookContext(string Hook, ImmutableArray<ContextField> Fields)
{
    /// <summary>Orders are about to be signed.</summary>
    public const string OrderSign = "order-sign";

    /// <summary>Orders have been selected, and are not yet about to be signed.</summary>
    public const string OrderSelect = "order-select";

    /// <summary>The chart of a patient has been opened.</summary>
    public const string PatientView = "patient-view";

    /// <summary>The hooks that can be served here.</summary>
    /// <remarks>Source: CDS Hooks library 1.0.1, page of each hook, table "Context".</remarks>
    public static ImmutableArray<HookContext> All { get; } =
    [
        new(OrderSign,
        [
            //  field          required  token
            new("userId",      true,     true),
            new("patientId",   true,     true),
            new("encounterId", false,    true),
            new("draftOrders", true,     false),
        ]),
        new(OrderSelect,
        [
            new("userId",      true,     true),
            new("patientId",   true,     true),
            new("encounterId", false,    true),
            new("selections",  true,     false),
            new("draftOrders", true,     false),
        ]),
        new(PatientView,
        [
            new("userId",      true,     true),
            new("patientId",   true,     true),
            new("encounterId", false,    true),
        ]),
    ];

    /// <summary>The context of a hook; null for a hook that cannot be served here.</summary>
    public static HookContext? Find(string hook)
    {
        foreach (var context in All)
        {
            if (context.Hook == hook)
            {
                return context;
            }
        }

        return null;
    }

    /// <summary>The field of a name, compared exactly; null for an unknown one.</summary>
    public ContextField? Field(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>One first-level field of a hook's context.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="IsRequired">Whether a call without it is a fault.</param>
/// <param name="IsToken">Whether prefetch templates may name it (REQ-PREF-04).</param>
public sealed record ContextField(string Name, bool IsRequired, bool IsToken);
