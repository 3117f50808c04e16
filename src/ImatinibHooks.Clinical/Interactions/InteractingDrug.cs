using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>One drug that interacts with imatinib (table DDI-DRUGS).</summary>
/// <param name="Id">The drug.</param>
/// <param name="Name">How a card names it.</param>
/// <param name="Rule">The rule that speaks of it.</param>
/// <param name="Indicator">How urgent it is.</param>
/// <param name="Note">The key of the remark with its numbers; null for none.</param>
internal sealed record InteractingDrug(Concept Id, string Name, string Rule, Indicator Indicator, string? Note = null);

/// <summary>The drugs that interact, by rule (docs/clinical/interactions.md).</summary>
internal static class InteractingDrugs
{
    /// <summary>The rows in the order of the page.</summary>
    internal static readonly ImmutableArray<InteractingDrug> All =
    [
        new(Concept.Rifampicin, "Rifampicin", "DDI-IND-01", Indicator.Critical, "ddi-rifampicin"),
        new(Concept.Rifapentine, "Rifapentine", "DDI-IND-01", Indicator.Critical),
        new(Concept.Phenytoin, "Phenytoin", "DDI-IND-01", Indicator.Critical, "ddi-antiepileptics"),
        new(Concept.Fosphenytoin, "Fosphenytoin", "DDI-IND-01", Indicator.Critical, "ddi-antiepileptics"),
        new(Concept.Carbamazepine, "Carbamazepine", "DDI-IND-01", Indicator.Critical, "ddi-antiepileptics"),
        new(Concept.Phenobarbital, "Phenobarbital", "DDI-IND-01", Indicator.Critical, "ddi-antiepileptics"),
        new(Concept.Primidone, "Primidone", "DDI-IND-01", Indicator.Critical, "ddi-antiepileptics"),
        new(Concept.StJohnsWort, "St John's wort", "DDI-IND-01", Indicator.Critical, "ddi-st-johns-wort"),
        new(Concept.Mitotane, "Mitotane", "DDI-IND-01", Indicator.Warning),
        new(Concept.Enzalutamide, "Enzalutamide", "DDI-IND-01", Indicator.Warning),
        new(Concept.Apalutamide, "Apalutamide", "DDI-IND-01", Indicator.Warning),
        new(Concept.Lumacaftor, "Lumacaftor", "DDI-IND-01", Indicator.Warning),
        new(Concept.Dexamethasone, "Dexamethasone", "DDI-IND-02", Indicator.Info),
        new(Concept.Oxcarbazepine, "Oxcarbazepine", "DDI-IND-02", Indicator.Info),
        new(Concept.Rifabutin, "Rifabutin", "DDI-IND-02", Indicator.Info),
        new(Concept.Efavirenz, "Efavirenz", "DDI-IND-02", Indicator.Info),
        new(Concept.Ketoconazole, "Ketoconazole", "DDI-INH-01", Indicator.Warning, "ddi-ketoconazole"),
        new(Concept.Itraconazole, "Itraconazole", "DDI-INH-01", Indicator.Warning),
        new(Concept.Voriconazole, "Voriconazole", "DDI-INH-01", Indicator.Warning),
        new(Concept.Posaconazole, "Posaconazole", "DDI-INH-01", Indicator.Warning),
        new(Concept.Clarithromycin, "Clarithromycin", "DDI-INH-01", Indicator.Warning),
        new(Concept.Telithromycin, "Telithromycin", "DDI-INH-01", Indicator.Warning),
        new(Concept.HivProteaseInhibitor, "HIV protease inhibitor", "DDI-INH-01", Indicator.Warning),
        new(Concept.HcvProteaseInhibitor, "HCV protease inhibitor", "DDI-INH-01", Indicator.Warning),
        new(Concept.Cobicistat, "Cobicistat", "DDI-INH-01", Indicator.Warning),
        new(Concept.Nefazodone, "Nefazodone", "DDI-INH-01", Indicator.Warning),
        new(Concept.Conivaptan, "Conivaptan", "DDI-INH-01", Indicator.Warning),
        new(Concept.Ceritinib, "Ceritinib", "DDI-INH-01", Indicator.Warning),
        new(Concept.Idelalisib, "Idelalisib", "DDI-INH-01", Indicator.Warning),
        new(Concept.Fluconazole, "Fluconazole", "DDI-INH-02", Indicator.Info),
        new(Concept.Erythromycin, "Erythromycin", "DDI-INH-02", Indicator.Info),
        new(Concept.Verapamil, "Verapamil", "DDI-INH-02", Indicator.Info),
        new(Concept.Diltiazem, "Diltiazem", "DDI-INH-02", Indicator.Info),
        new(Concept.Grapefruit, "Grapefruit", "DDI-INH-02", Indicator.Info),
        new(Concept.Warfarin, "Warfarin", "DDI-WAR-01", Indicator.Warning),
        new(Concept.OtherCoumarin, "Coumarin anticoagulant", "DDI-WAR-01", Indicator.Warning),
        new(Concept.Simvastatin, "Simvastatin", "DDI-SUB-01", Indicator.Warning, "ddi-simvastatin"),
        new(Concept.Lovastatin, "Lovastatin", "DDI-SUB-01", Indicator.Warning),
        new(Concept.Atorvastatin, "Atorvastatin", "DDI-SUB-01", Indicator.Info),
        new(Concept.Ciclosporin, "Ciclosporin", "DDI-SUB-02", Indicator.Warning),
        new(Concept.Tacrolimus, "Tacrolimus", "DDI-SUB-02", Indicator.Warning),
        new(Concept.Sirolimus, "Sirolimus", "DDI-SUB-02", Indicator.Warning),
        new(Concept.ErgotAlkaloid, "Ergot alkaloid", "DDI-SUB-02", Indicator.Warning),
        new(Concept.Fentanyl, "Fentanyl", "DDI-SUB-02", Indicator.Warning),
        new(Concept.Alfentanil, "Alfentanil", "DDI-SUB-02", Indicator.Warning),
        new(Concept.Pimozide, "Pimozide", "DDI-SUB-02", Indicator.Warning),
        new(Concept.Quinidine, "Quinidine", "DDI-SUB-02", Indicator.Warning),
        new(Concept.Metoprolol, "Metoprolol", "DDI-2D6-01", Indicator.Info),
        new(Concept.Codeine, "Codeine", "DDI-2D6-01", Indicator.Info),
        new(Concept.Tramadol, "Tramadol", "DDI-2D6-01", Indicator.Info),
        new(Concept.Acetaminophen, "Acetaminophen", "DDI-APAP-01", Indicator.Info),
        new(Concept.Levothyroxine, "Levothyroxine", "DDI-LEVO-01", Indicator.Warning),
        new(Concept.Warfarin, "warfarin", "DDI-BLD-01", Indicator.Warning),
        new(Concept.OtherCoumarin, "a coumarin anticoagulant", "DDI-BLD-01", Indicator.Warning),
        new(Concept.Heparin, "heparin", "DDI-BLD-01", Indicator.Warning),
        new(Concept.OtherAntithrombotic, "an antithrombotic", "DDI-BLD-01", Indicator.Warning),
        new(Concept.Nsaid, "an NSAID", "DDI-BLD-01", Indicator.Warning),
    ];

    /// <summary>Every drug of the table.</summary>
    internal static readonly ConceptSet Concepts = All.Aggregate(default(ConceptSet), static (concepts, drug) => concepts.With(drug.Id));
}
