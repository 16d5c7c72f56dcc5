# Backups in another region: a bucket for what the databases of the cluster write, a vault for copies of the managed one.

data "aws_caller_identity" "this" {}

resource "aws_s3_bucket" "this" {
  provider            = aws.backup
  bucket              = "${var.name}-backup-${data.aws_caller_identity.this.account_id}"
  object_lock_enabled = true
}

resource "aws_s3_bucket_public_access_block" "this" {
  provider                = aws.backup
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "this" {
  provider = aws.backup
  bucket   = aws_s3_bucket.this.id
  versioning_configuration { status = "Enabled" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  provider = aws.backup
  bucket   = aws_s3_bucket.this.id
  rule {
    apply_server_side_encryption_by_default { sse_algorithm = "aws:kms" }
    bucket_key_enabled = true
  }
}

resource "aws_s3_bucket_object_lock_configuration" "this" {
  provider = aws.backup
  bucket   = aws_s3_bucket.this.id
  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = var.retention_days
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  provider = aws.backup
  bucket   = aws_s3_bucket.this.id
  rule {
    id     = "what is superseded"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration { noncurrent_days = var.retention_days }
    abort_incomplete_multipart_upload { days_after_initiation = 2 }
  }
}

# The pods of the database may write there without a key.
resource "aws_iam_role" "writer" {
  name = "${var.name}-backup"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "pods.eks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "writer" {
  role = aws_iam_role.writer.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:ListBucket"], Resource = aws_s3_bucket.this.arn },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
        Resource = "${aws_s3_bucket.this.arn}/*"
      },
    ]
  })
}

resource "aws_eks_pod_identity_association" "writer" {
  cluster_name    = var.cluster_name
  namespace       = "foodmap"
  service_account = "foodmap-db"
  role_arn        = aws_iam_role.writer.arn
}

resource "aws_backup_vault" "here" {
  name = var.name
}

resource "aws_backup_vault" "there" {
  provider = aws.backup
  name     = var.name
}

resource "aws_backup_plan" "this" {
  name = var.name
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.here.name
    schedule          = "cron(0 22 * * ? *)"
    lifecycle { delete_after = var.retention_days }
    copy_action {
      destination_vault_arn = aws_backup_vault.there.arn
      lifecycle { delete_after = var.retention_days }
    }
  }
}

resource "aws_iam_role" "plan" {
  name = "${var.name}-backup-plan"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "backup.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "plan" {
  role       = aws_iam_role.plan.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
}

resource "aws_backup_selection" "database" {
  count        = var.database == null ? 0 : 1
  name         = "database"
  plan_id      = aws_backup_plan.this.id
  iam_role_arn = aws_iam_role.plan.arn
  resources    = [var.database.arn]
}
